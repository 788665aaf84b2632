package dev.autogen.generator.entities.clause;

import dev.autogen.runtime.schema.UniqueConstraint;

/** The reader of what may follow the columns of a unique constraint: {@code include (a) deferrable}. */
public final class UniqueClause {

    private UniqueClause() {}

    /** Returns the constraint with all that the text says. */
    public static UniqueConstraint apply(UniqueConstraint unique, String options) {
        SqlCursor cursor = new SqlCursor(options);
        UniqueConstraint result =
                cursor.accept("include") ? unique.including(cursor.names().toArray(String[]::new)) : unique;
        result = read(cursor, result);
        if (!cursor.atEnd()) {
            throw cursor.unreadable();
        }
        return result;
    }

    /** Reads when it is checked. */
    static UniqueConstraint read(SqlCursor cursor, UniqueConstraint unique) {
        return unique.deferrable(ForeignKeyClause.deferrability(cursor));
    }
}
