package dev.autogen.generator.carry;

import static dev.autogen.runtime.internal.sql.Identifiers.quote;

import dev.autogen.generator.carry.Link.Pair;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A foreign key that leads to its row by other columns than before.
 *
 * @param table the table that refers
 * @param was the key as it was
 * @param now the key as it shall be
 */
record Rekeyed(QualifiedName table, ForeignKey was, ForeignKey now) {

    /** Finds those of tables that stay, where only one key can be the former one. */
    static List<Rekeyed> in(Schema from, Schema to) {
        List<Rekeyed> found = new ArrayList<>();
        for (Table table : from.tables()) {
            to.tables().find(table.name()).ifPresent(later -> {
                List<ForeignKey> gone = without(table, later);
                for (ForeignKey now : without(later, table)) {
                    before(gone, now).ifPresent(was -> found.add(new Rekeyed(table.name(), was, now)));
                }
            });
        }
        return found;
    }

    private static List<ForeignKey> without(Table table, Table other) {
        return table.constraintsOf(ForeignKey.class)
                .filter(key -> other.constraintsOf(ForeignKey.class)
                        .noneMatch(
                                k -> k.referencedTable().equals(key.referencedTable()) && pairs(k).equals(pairs(key))))
                .toList();
    }

    private static Set<Pair> pairs(ForeignKey key) {
        return new HashSet<>(Pair.of(key.columns(), key.referencedColumns()));
    }

    private static Optional<ForeignKey> before(List<ForeignKey> gone, ForeignKey now) {
        Predicate<ForeignKey> same = was -> was.referencedTable().equals(now.referencedTable());
        List<Predicate<ForeignKey>> tiers = List.of(
                same.and(was -> pairs(now).containsAll(pairs(was)) || pairs(was).containsAll(pairs(now))),
                was -> Set.copyOf(was.columns()).equals(Set.copyOf(now.columns())),
                same.and(was -> was.columns().stream().noneMatch(now.columns()::contains)));
        for (Predicate<ForeignKey> tier : tiers) {
            List<ForeignKey> fitting = gone.stream().filter(tier).toList();
            if (!fitting.isEmpty()) {
                return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Tells whether it leads to the same table. */
    boolean sameTarget() {
        return was.referencedTable().equals(now.referencedTable());
    }

    /** Returns the column that one of the key's refers to. */
    String target(String column) {
        return now.referencedColumns().get(now.columns().indexOf(column));
    }

    /** Tells whether the former key leads to its rows still while the tables change. */
    boolean leads(Schema from, Schema to) {
        return sameTarget()
                && was.columns().stream().allMatch(c -> isSteady(from, to, table, c))
                && was.referencedColumns().stream().allMatch(c -> isSteady(from, to, was.referencedTable(), c));
    }

    private static boolean isSteady(Schema from, Schema to, QualifiedName table, String column) {
        Optional<String> before = type(from, table, column);
        Optional<String> after = type(to, table, column);
        return after.isEmpty()
                || before.equals(after)
                || before.flatMap(b -> after.flatMap(a -> Fit.of(b, a)))
                        .filter(fit -> fit.cast().isEmpty())
                        .isPresent();
    }

    static Optional<String> type(Schema schema, QualifiedName table, String column) {
        return schema.tables().find(table).flatMap(t -> t.column(column)).map(Column::type);
    }

    /** Returns what a column of the key gets: what the row that the former key leads to has where the new one refers to. */
    String value(String column) {
        return value(column, "", "");
    }

    /**
     * Returns the same where types change.
     *
     * @param casts what is written behind the value
     * @param referred what is written behind the columns that the former key refers to
     */
    String value(String column, String casts, String referred) {
        String where = Pair.of(was.columns(), was.referencedColumns()).stream()
                .map(p -> "o." + quote(p.there()) + referred + " = " + quote(table.name()) + "." + quote(p.here()))
                .collect(Collectors.joining(" AND "));
        return "(SELECT o." + quote(target(column)) + casts + " FROM " + quote(now.referencedTable()) + " AS o WHERE "
                + where + ")";
    }
}
