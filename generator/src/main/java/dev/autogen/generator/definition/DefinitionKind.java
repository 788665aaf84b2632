package dev.autogen.generator.definition;

import java.util.Locale;

/**
 * The kinds of objects, in the order in which they are made where no dependency says otherwise.
 *
 * <p>A routine may call, in a body that is a string, what comes later; a materialized view runs what its query calls, so
 * it comes late. Settings name indexes and triggers.
 */
public enum DefinitionKind {
    SCHEMA,
    EXTENSION,
    COLLATION,
    ENUM,
    COMPOSITE,
    DOMAIN,
    RANGE,
    ROUTINE,
    AGGREGATE,
    OPERATOR,
    CAST,
    TEXT_SEARCH_DICTIONARY,
    TEXT_SEARCH_CONFIGURATION,
    DOMAIN_CONSTRAINT,
    SEQUENCE,
    TABLE,
    COLUMN,
    /** A column of a view or of a composite type, which is there with it; only its comment is told. */
    ATTRIBUTE,
    SEQUENCE_OWNER,
    CONSTRAINT,
    INDEX,
    FOREIGN_KEY,
    VIEW,
    MATERIALIZED_VIEW,
    RULE,
    TRIGGER,
    POLICY,
    STATISTICS,
    SETTING,
    COMMENT;

    /** Returns its name in a sentence. */
    public String words() {
        return switch (this) {
            case ENUM, COMPOSITE, RANGE -> name().toLowerCase(Locale.ROOT) + " type";
            case SEQUENCE_OWNER -> "owner of sequence";
            default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
