package dev.autogen.generator.extension;

import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import java.util.Locale;

/** A kind of object that a filter is asked about. */
public enum ObjectKind {
    SCHEMA,
    TABLE,
    COLUMN,
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    CHECK,
    EXCLUDE,
    INDEX,
    SEQUENCE,
    ENUM,
    VIEW,
    COMPOSITE_TYPE;

    /** Returns the kind of a constraint. */
    public static ObjectKind of(Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return PRIMARY_KEY;
        } else if (constraint instanceof ForeignKey) {
            return FOREIGN_KEY;
        } else if (constraint instanceof CheckConstraint) {
            return CHECK;
        }
        return constraint instanceof ExcludeConstraint ? EXCLUDE : UNIQUE;
    }

    /** Tells whether objects of this kind belong to a table. */
    public boolean ofTable() {
        return compareTo(COLUMN) >= 0 && compareTo(INDEX) <= 0;
    }

    /** Returns it in words, {@code foreign key}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
