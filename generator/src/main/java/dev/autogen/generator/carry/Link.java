package dev.autogen.generator.carry;

import static dev.autogen.runtime.internal.sql.Identifiers.quote;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Backfill.Assignment;
import dev.autogen.runtime.operation.WriteRows;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns of a table whose values belong into another table that refers to it.
 *
 * @param table the table
 * @param other the table that refers to it
 * @param key the columns that are referred to, each with the one that refers
 * @param values the columns that move, each with the one it becomes; none where only rows belong there
 * @param kind which rows belong there, where the table is that of a subclass; else those with a value
 * @param doubt why it takes a person to write the rows of the other table
 * @param single whether a row of the table has at most one there, or more only where its values do not fit back
 */
record Link(
        QualifiedName table,
        QualifiedName other,
        List<Pair> key,
        List<Moved> values,
        Optional<Kind> kind,
        Optional<String> doubt,
        boolean single) {

    /** A column of the table and its counterpart in the other. */
    record Pair(String here, String there) {

        static List<Pair> of(List<String> here, List<String> there) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < here.size(); i++) {
                pairs.add(new Pair(here.get(i), there.get(i)));
            }
            return pairs;
        }

        /** Returns what leads from one table over another to a third. */
        static List<Pair> through(List<Pair> first, List<Pair> second) {
            return first.stream()
                    .flatMap(f -> second.stream()
                            .filter(s -> s.here().equals(f.there()))
                            .map(s -> new Pair(f.here(), s.there())))
                    .toList();
        }
    }

    /** A column whose values move, the one it becomes, and how they are stored in the other on the way and back. */
    record Moved(String here, String there, Fit out, Fit back) {

        /** Returns the columns side by side, where values of one can be those of the other at all. */
        static Optional<Moved> of(Column here, Column there) {
            return Fit.of(here, there)
                    .flatMap(out -> Fit.of(there, here).map(back -> new Moved(here.name(), there.name(), out, back)));
        }
    }

    Link {
        key = List.copyOf(key);
        values = List.copyOf(values);
    }

    /** Returns the step that writes the rows of the other table. */
    WriteRows copy() {
        Stream<Assignment> keys = key.stream().map(k -> new Assignment(k.there(), quote(k.here())));
        Stream<Assignment> moved =
                values.stream().map(v -> new Assignment(v.there(), v.out().of(quote(v.here()))));
        String where = kind.map(Kind::condition).orElseGet(() -> values.stream()
                .map(v -> quote(v.here()) + " IS NOT NULL")
                .collect(Collectors.joining(" OR ")));
        return new WriteRows(
                other,
                Stream.concat(keys, moved).toList(),
                Optional.of(table),
                Optional.of(where).filter(condition -> !condition.isEmpty()));
    }

    /** Returns what each column gets from the other table; the server refuses where there is more than one row. */
    Map<ColumnReference, String> fills() {
        Map<ColumnReference, String> fills = new LinkedHashMap<>();
        for (Moved value : values) {
            fills.put(
                    new ColumnReference(table, value.here()),
                    "(SELECT " + value.back().of("o." + quote(value.there())) + " " + counterpart() + ")");
        }
        return fills;
    }

    /** Returns where the row of the other table is that belongs to one. */
    String counterpart() {
        return key.stream()
                .map(k -> "o." + quote(k.there()) + " = " + quote(table.name()) + "." + quote(k.here()))
                .collect(Collectors.joining(" AND ", "FROM " + quote(other) + " AS o WHERE ", ""));
    }

    /** Returns the columns whose values move, and the discriminator where that tells which rows do. */
    Set<String> reads() {
        Set<String> columns = values.stream().map(Moved::here).collect(Collectors.toSet());
        kind.filter(Kind::isKnown).map(Kind::column).ifPresent(columns::add);
        return columns;
    }

    /** Returns the same with those of its values alone that come into the table as they are, or with all others. */
    Link coming(boolean safely) {
        List<Moved> some =
                values.stream().filter(v -> v.back().isSafe() == safely).toList();
        return new Link(table, other, key, some, kind, doubt, single);
    }

    /** Returns the columns of the other table that come into the table as they are, and go back as they are. */
    Set<String> kept() {
        Stream<String> moved = values.stream()
                .filter(v -> v.back().isSafe() && v.out().isLoud())
                .map(Moved::there);
        return single && doubt.isEmpty()
                ? Stream.concat(key.stream().map(Pair::there), moved).collect(Collectors.toSet())
                : Set.of();
    }

    /** Returns this one with those of the other subclasses: what happens to their tables happens to all at once. */
    List<Link> hierarchy(List<Link> links) {
        boolean subclass = kind.isPresent();
        return links.stream()
                .filter(l -> l.equals(this)
                        || (subclass && l.kind.isPresent() && l.table().equals(table)))
                .toList();
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
}
