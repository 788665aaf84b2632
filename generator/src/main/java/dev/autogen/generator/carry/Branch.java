package dev.autogen.generator.carry;

import static dev.autogen.runtime.internal.sql.Identifiers.quote;

import dev.autogen.generator.carry.Link.Moved;
import dev.autogen.generator.carry.Link.Pair;
import dev.autogen.generator.carry.Shape.Reference;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Backfill.Assignment;
import dev.autogen.runtime.operation.WriteRows;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of a subclass whose key refers to the table of the class above in one schema, and that stands alone in another
 * with all the columns of its own.
 *
 * @param below the table of the subclass
 * @param above a table above it
 * @param direct whether no table is between
 * @param key the columns of the key above, each beside that below
 * @param values the columns above that are below where the table stands alone
 * @param besides the columns that both have where they stand alone, and the one above has only then
 * @param whole whether those are all there are
 * @param stays whether the table above is there in both schemas
 */
record Branch(
        Table below,
        Table above,
        boolean direct,
        List<Pair> key,
        List<Moved> values,
        List<String> besides,
        boolean whole,
        boolean stays) {

    /** Finds them, those of the highest tables first. */
    static List<Branch> between(Schema joined, Schema alone) {
        List<Branch> found = new ArrayList<>();
        for (Table below : joined.tables()) {
            alone.tables().find(below.name()).ifPresent(later -> {
                List<Branch> mine = new ArrayList<>();
                climb(below, later, joined, alone, mine);
                if (mine.stream().anyMatch(branch -> !branch.values.isEmpty())) {
                    found.addAll(mine);
                }
            });
        }
        found.sort((a, b) -> Boolean.compare(isBelow(a, b, found), isBelow(b, a, found)));
        return found;
    }

    private static boolean isBelow(Branch one, Branch other, List<Branch> all) {
        return all.stream()
                .anyMatch(b -> b.below.name().equals(one.above.name())
                        && b.above.name().equals(other.above.name()));
    }

    private static void climb(Table below, Table later, Schema joined, Schema alone, List<Branch> found) {
        Set<QualifiedName> seen = new HashSet<>(Set.of(below.name()));
        Optional<ForeignKey> up = up(below);
        List<Pair> key =
                up.map(k -> Pair.of(k.referencedColumns(), k.columns())).orElse(List.of());
        while (up.isPresent() && seen.add(up.get().referencedTable())) {
            ForeignKey by = up.get();
            Optional<Table> above = joined.tables().find(by.referencedTable());
            boolean kept = later.constraintsOf(ForeignKey.class)
                    .anyMatch(k -> k.referencedTable().equals(by.referencedTable()) && new Reference(later, k).isKey());
            if (above.isEmpty() || kept) {
                return;
            }
            found.add(of(below, later, above.get(), alone, key, seen.size() == 2));
            up = up(above.get());
            List<Pair> so = key;
            key = up.map(k -> Pair.through(Pair.of(k.referencedColumns(), k.columns()), so))
                    .orElse(List.of());
        }
    }

    private static Optional<ForeignKey> up(Table table) {
        return table.constraintsOf(ForeignKey.class)
                .filter(key -> new Reference(table, key).isKey())
                .findFirst();
    }

    private static Branch of(Table below, Table later, Table above, Schema alone, List<Pair> key, boolean direct) {
        Optional<Table> stays = alone.tables().find(above.name());
        List<String> besides = stays.stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> above.column(column.name()).isEmpty()
                        && later.column(column.name())
                                .filter(c -> c.type().equals(column.type()))
                                .isPresent())
                .map(Column::name)
                .toList();
        List<Moved> values = new ArrayList<>();
        boolean whole = true;
        for (Column column : above.columns()) {
            boolean counts = key.stream().noneMatch(k -> k.here().equals(column.name()))
                    && stays.map(t -> t.column(column.name()).isPresent()).orElse(true);
            if (counts && below.column(column.name()).isEmpty()) {
                Optional<Moved> moved = later.column(column.name())
                        .flatMap(now -> Moved.of(column, now))
                        .filter(m -> m.out().isSafe() && m.back().isLoud());
                moved.ifPresent(values::add);
                whole &= moved.isPresent();
            }
        }
        return new Branch(below, above, direct, key, values, besides, whole, stays.isPresent());
    }

    /** Returns what a column below gets from the row above. */
    String value(Moved column) {
        return "(SELECT " + column.out().of("o." + quote(column.here())) + " " + above("o") + ")";
    }

    private String above(String alias) {
        return key.stream()
                .map(k -> alias + "." + quote(k.here()) + " = "
                        + quote(below.name().name()) + "." + quote(k.there()))
                .collect(Collectors.joining(" AND ", "FROM " + quote(above.name()) + " AS " + alias + " WHERE ", ""));
    }

    /** Returns the statement that fills the columns below. */
    String update() {
        return "UPDATE " + quote(below.name()) + " SET "
                + values.stream().map(v -> quote(v.there()) + " = " + value(v)).collect(Collectors.joining(",\n"));
    }

    /** Returns the statement that removes the rows above which are below as well. */
    String delete() {
        return "DELETE FROM " + quote(above.name()) + " AS o\nWHERE EXISTS (SELECT 1 FROM " + quote(below.name())
                + " WHERE "
                + key.stream()
                        .map(k -> "o." + quote(k.here()) + " = "
                                + quote(below.name().name()) + "." + quote(k.there()))
                        .collect(Collectors.joining(" AND "))
                + ")";
    }

    /**
     * Returns the step that writes the rows above.
     *
     * @param kind the discriminator of the rows, empty where there is none
     */
    WriteRows copy(Optional<Pair> kind) {
        List<Assignment> written = new ArrayList<>();
        key.forEach(k -> written.add(new Assignment(k.here(), quote(k.there()))));
        kind.ifPresent(k -> written.add(new Assignment(k.here(), k.there())));
        values.forEach(v -> written.add(new Assignment(v.here(), v.back().of(quote(v.there())))));
        besides.forEach(column -> written.add(new Assignment(column, quote(column))));
        return new WriteRows(above.name(), written, Optional.of(below.name()), Optional.empty());
    }

    /** Returns the columns above that must have a value and get none from below. */
    List<String> open() {
        return above.columns().stream()
                .filter(Column::needsValue)
                .map(Column::name)
                .filter(name -> key.stream().noneMatch(k -> k.here().equals(name))
                        && values.stream().noneMatch(v -> v.here().equals(name)))
                .toList();
    }
}
