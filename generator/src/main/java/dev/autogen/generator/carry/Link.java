package dev.autogen.generator.carry;

import static dev.autogen.runtime.postgres.Identifiers.quote;

import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns of a table whose values belong into another table that refers to it.
 *
 * @param table the table
 * @param other the table that refers to it
 * @param key the columns that are referred to, each with the one that refers
 * @param values the columns that move, each with the one it becomes; none where only rows belong there
 * @param condition which rows belong there; those with a value where it is absent
 * @param doubt why it takes a person to write the rows of the other table
 * @param single whether a row of the table has at most one there, or more only where its values do not fit back
 */
record Link(
        QualifiedName table,
        QualifiedName other,
        List<Pair> key,
        List<Pair> values,
        Optional<String> condition,
        Optional<String> doubt,
        boolean single) {

    /** A column of the table and its counterpart in the other. */
    record Pair(String here, String there) {}

    Link {
        key = List.copyOf(key);
        values = List.copyOf(values);
    }

    /** Returns the statement that writes the rows of the other table. */
    String insert() {
        List<Pair> all = Stream.concat(key.stream(), values.stream()).toList();
        String where = condition.orElseGet(
                () -> values.stream().map(v -> quote(v.here()) + " IS NOT NULL").collect(Collectors.joining(" OR ")));
        return "INSERT INTO " + quote(other) + " (" + names(all.stream().map(Pair::there)) + ")\n"
                + "SELECT " + names(all.stream().map(Pair::here)) + " FROM " + quote(table)
                + (where.isEmpty() ? "" : "\nWHERE " + where);
    }

    /** Returns what each column gets from the other table; the server refuses where there is more than one row. */
    Map<ColumnReference, String> fills() {
        String match = key.stream()
                .map(k -> "o." + quote(k.there()) + " = " + quote(table.name()) + "." + quote(k.here()))
                .collect(Collectors.joining(" AND "));
        Map<ColumnReference, String> fills = new LinkedHashMap<>();
        for (Pair value : values) {
            fills.put(
                    new ColumnReference(table, value.here()),
                    "(SELECT o." + quote(value.there()) + " FROM " + quote(other) + " AS o WHERE " + match + ")");
        }
        return fills;
    }

    /** Returns the statement that may be meant to bring the values back. */
    String update() {
        return "UPDATE " + quote(table) + " SET "
                + fills().entrySet().stream()
                        .map(f -> quote(f.getKey().column()) + " = " + f.getValue())
                        .collect(Collectors.joining(",\n"));
    }

    /** Returns the columns that move, in words. */
    String what() {
        return values.isEmpty()
                ? table + ""
                : values.stream().map(v -> table + "." + v.here()).collect(Collectors.joining(", "));
    }

    private static String names(Stream<String> names) {
        return names.map(n -> quote(n)).collect(Collectors.joining(", "));
    }
}
