package dev.autogen.runtime.internal.sql;

import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.UniqueConstraint;

/** Whether a constraint or an index has to do with a column, so that PostgreSQL drops it along with the column. */
public final class Involvement {

    private Involvement() {}

    /** Tells whether the constraint has to do with a column of its own table. */
    public static boolean of(Constraint constraint, String column) {
        if (constraint.columns().contains(column)) {
            return true;
        }
        if (constraint instanceof PrimaryKey key) {
            return key.include().contains(column);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return unique.include().contains(column);
        }
        if (constraint instanceof CheckConstraint check) {
            return SqlWords.mentions(check.expression(), column);
        }
        return constraint instanceof ExcludeConstraint exclude && SqlWords.mentions(exclude.definition(), column);
    }

    /** Tells whether the index has to do with a column of its table. */
    public static boolean of(Index index, String column) {
        return index.include().contains(column)
                || index.predicate().filter(p -> SqlWords.mentions(p, column)).isPresent()
                || index.parts().stream().anyMatch(part -> of(part, column));
    }

    private static boolean of(IndexPart part, String column) {
        return part.expression()
                ? SqlWords.mentions(part.text(), column)
                : part.text().equals(column);
    }
}
