package dev.autogen.generator.entities.clause;

import dev.autogen.runtime.schema.Index;
import java.util.Locale;
import java.util.Set;

/** The reader of what follows the keys of an index: {@code include (a) with (fillfactor = 70) where b}. */
public final class IndexClause {

    private IndexClause() {}

    public static Index apply(Index index, String options) {
        SqlCursor cursor = new SqlCursor(options);
        Index result = index;
        while (!cursor.atEnd()) {
            if (cursor.accept("include")) {
                result = result.withInclude(cursor.names());
            } else if (cursor.accept("nulls", "not", "distinct")) {
                result = result.nullsNotDistinct();
            } else if (cursor.accept("nulls", "distinct")) {
                result = result.withNullsNotDistinct(false);
            } else if (cursor.accept("with")) {
                result = storage(result, cursor.parenthesized());
            } else if (cursor.accept("where")) {
                result = result.where(cursor.until(Set.of()));
            } else {
                throw cursor.unreadable();
            }
        }
        return result;
    }

    private static Index storage(Index index, String parameters) {
        Index result = index;
        for (String parameter : parameters.split(",")) {
            String[] sides = parameter.split("=", 2);
            result =
                    result.with(sides[0].strip().toLowerCase(Locale.ROOT), sides.length == 1 ? "on" : sides[1].strip());
        }
        return result;
    }
}
