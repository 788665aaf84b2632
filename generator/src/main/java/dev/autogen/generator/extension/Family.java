package dev.autogen.generator.extension;

import java.util.Locale;

/** A kind of difference that can be switched off by its name: what the database has of it then stays as it is. */
public enum Family {
    /** Types and collations of columns. */
    TYPE,
    /** Defaults of columns. */
    DEFAULT,
    /** NOT NULL. */
    NULLABILITY,
    /** Comments of whatever stays. */
    COMMENT,
    /** Checks of tables that stay. */
    CHECK,
    /** Unique constraints of tables that stay. */
    UNIQUE,
    /** Foreign keys of tables that stay. */
    FOREIGN_KEY,
    /** Indexes of tables that stay. */
    INDEX,
    /** Sequences that stand for themselves. */
    SEQUENCE,
    /** Values of enum types that stay. */
    ENUM,
    /** Views. */
    VIEW;

    /** Returns the name as a user writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
