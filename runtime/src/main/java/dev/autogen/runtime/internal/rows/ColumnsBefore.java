package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What columns will hold, in the words of their tables as they are now; those that nothing was said of stay as they are. */
final class ColumnsBefore {

    /** Nothing where it is unknown. */
    private final Map<ColumnReference, Optional<Then>> columns = new HashMap<>();

    /** A column as it will be: the name it has now, an expression, and whether its values are what they are now. */
    record Then(String origin, String expression, boolean same) {

        Optional<String> name() {
            return same ? Optional.of(origin) : Optional.empty();
        }
    }

    Optional<Then> of(ColumnReference column) {
        return columns.getOrDefault(
                column, Optional.of(new Then(column.column(), Identifiers.quote(column.column()), true)));
    }

    /** Tells whether anything was said of a column. */
    boolean isTouched(QualifiedName table, String column) {
        return columns.containsKey(new ColumnReference(table, column));
    }

    /** Tells whether a column has other values by now. */
    boolean converts() {
        return columns.values().stream().flatMap(Optional::stream).anyMatch(then -> !then.same());
    }

    /** Returns the column that one of now will be, both in a table by its later name. */
    Optional<ColumnReference> later(ColumnReference now) {
        if (!columns.containsKey(now)) {
            return Optional.of(now);
        }
        return columns.entrySet().stream()
                .filter(entry -> entry.getKey().table().equals(now.table()))
                .filter(entry -> entry.getValue()
                        .filter(then -> then.origin().equals(now.column()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Has a column hold an expression; nothing where that is unknown. */
    void become(ColumnReference column, Optional<String> value) {
        columns.put(column, of(column).flatMap(was -> value.map(text -> new Then(was.origin(), text, false))));
    }

    void renamed(ColumnReference from, ColumnReference to) {
        Optional<Then> then = of(from);
        columns.put(from, Optional.empty());
        columns.put(to, then);
    }

    void renamed(QualifiedName from, QualifiedName to) {
        columns.keySet().removeIf(column -> column.table().equals(to));
        for (ColumnReference column : List.copyOf(columns.keySet())) {
            if (column.table().equals(from)) {
                columns.put(new ColumnReference(to, column.column()), columns.remove(column));
            }
        }
    }
}
