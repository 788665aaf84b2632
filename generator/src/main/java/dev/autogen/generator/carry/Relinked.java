package dev.autogen.generator.carry;

import static dev.autogen.runtime.internal.sql.Identifiers.quote;

import dev.autogen.generator.carry.Shape.Reference;
import dev.autogen.generator.diff.Casts;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.Backfill.Assignment;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.Operation;
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
 * The step by which a foreign key whose columns stay goes on to lead to the same rows.
 *
 * @param key the key
 * @param step what writes its columns, or asks how
 * @param early whether it runs before the columns have their new types
 */
record Relinked(Rekeyed key, Operation step, boolean early) implements Placed {

    /** Finds the keys that would lead to other rows. */
    static List<Relinked> in(Schema from, Schema to) {
        List<Relinked> found = new ArrayList<>();
        for (Rekeyed key : Rekeyed.in(from, to)) {
            Set<String> kept = new HashSet<>(key.was().columns());
            kept.retainAll(key.now().columns());
            kept.removeIf(c -> key.sameTarget()
                    && key.was()
                            .referencedColumns()
                            .get(key.was().columns().indexOf(c))
                            .equals(key.target(c)));
            boolean whole =
                    Set.copyOf(key.was().columns()).equals(Set.copyOf(key.now().columns()));
            if (whole && !kept.isEmpty() && !isAkin(key, from, to)) {
                Relinked relinked = of(key, List.copyOf(kept), from, to);
                found.add(mayLose(key, kept, from, to) ? relinked.asked() : relinked);
            }
        }
        return found;
    }

    private static Relinked of(Rekeyed key, List<String> columns, Schema from, Schema to) {
        if (key.sameTarget() && key.leads(from, to)) {
            return new Relinked(key, update(key, columns, "", ""), false);
        } else if (key.sameTarget()
                && columns.size() == 1
                && key.was().columns().size() == 1) {
            String column = columns.get(0);
            Optional<String> before = Rekeyed.type(from, key.table(), column);
            Optional<String> after = Rekeyed.type(to, key.table(), column);
            boolean there = Rekeyed.type(from, key.now().referencedTable(), key.target(column))
                    .isPresent();
            if (before.filter(Casts::isString).isPresent() && there) {
                return new Relinked(key, update(key, columns, "::text", ""), true);
            } else if (after.filter(Casts::isString).isPresent()) {
                return new Relinked(key, update(key, columns, "", "::text"), false);
            }
        }
        return new Relinked(key, decision(key, columns), false);
    }

    /** A row that refers to one without a value for the new key would refer to nothing, without a word. */
    private static boolean mayLose(Rekeyed key, Set<String> columns, Schema from, Schema to) {
        return columns.stream()
                .anyMatch(column -> isNullable(to, key.table(), column)
                        && isNullable(from, key.now().referencedTable(), key.target(column)));
    }

    private static boolean isNullable(Schema schema, QualifiedName table, String column) {
        return schema.tables()
                .find(table)
                .flatMap(t -> t.column(column))
                .filter(Column::nullable)
                .isPresent();
    }

    private Relinked asked() {
        return step instanceof WriteRows update
                ? new Relinked(
                        key,
                        new Decision(
                                key.table(),
                                "Rows of " + key.table() + " now refer to " + target(key.now())
                                        + ". What do they get if that has no value? Otherwise they refer to"
                                        + " nothing.",
                                sql(update)),
                        early)
                : this;
    }

    private static Operation update(Rekeyed key, List<String> columns, String casts, String referred) {
        return update(key, columns, column -> key.value(column, casts, referred));
    }

    private static Operation decision(Rekeyed key, List<String> columns) {
        String where = columns.stream().map(c -> key.table() + "." + c).collect(Collectors.joining(", "));
        return new Decision(
                key.table(),
                "What do the rows of " + key.table() + " get in " + String.join(", ", columns) + "? So far " + where
                        + " has led to " + target(key.was()) + ", from now on it leads to " + target(key.now()) + ".",
                sql(update(
                        key,
                        columns,
                        column -> "(SELECT o." + quote(key.target(column)) + " FROM "
                                + quote(key.now().referencedTable()) + " AS o WHERE ... = "
                                + quote(key.table().name())
                                + "." + quote(column) + ")")));
    }

    private static String target(ForeignKey key) {
        return key.referencedColumns().stream()
                .map(c -> key.referencedTable() + "." + c)
                .collect(Collectors.joining(", "));
    }

    /** What a column gets. */
    private interface Value {
        String of(String column);
    }

    private static WriteRows update(Rekeyed key, List<String> columns, Value value) {
        List<Assignment> values =
                columns.stream().map(c -> new Assignment(c, value.of(c))).toList();
        return new WriteRows(key.table(), values, Optional.empty(), Optional.empty());
    }

    private static String sql(WriteRows update) {
        return String.join(";\n", new PostgresDdl().render(update));
    }

    /** Tells whether a value means the same row in both tables, or there are no rows yet that it could mean. */
    private static boolean isAkin(Rekeyed key, Schema from, Schema to) {
        QualifiedName was = key.was().referencedTable();
        QualifiedName now = key.now().referencedTable();
        return !was.equals(now)
                && (!from.tables().contains(now)
                        || leadsTo(was, now, from)
                        || leadsTo(now, was, from)
                        || leadsTo(was, now, to)
                        || leadsTo(now, was, to));
    }

    /** Tells whether the key of a table refers, itself or by others, to that of another. */
    private static boolean leadsTo(QualifiedName name, QualifiedName other, Schema schema) {
        Set<QualifiedName> seen = new HashSet<>(Set.of(name));
        List<QualifiedName> open = new ArrayList<>(List.of(name));
        while (!open.isEmpty()) {
            Optional<Table> table = schema.tables().find(open.remove(0));
            table.stream()
                    .flatMap(t -> t.constraintsOf(ForeignKey.class).filter(key -> new Reference(t, key).isKey()))
                    .map(ForeignKey::referencedTable)
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen.contains(other);
    }

    @Override
    public void into(List<Operation> operations) {
        int at = 0;
        while (at < operations.size() && !isPlace(operations.get(at))) {
            at++;
        }
        operations.add(early && at < operations.size() ? at + 1 : at, step);
    }

    private boolean isPlace(Operation operation) {
        if (operation instanceof DropConstraint drop) {
            return early
                    && drop.table().equals(key.table())
                    && drop.was()
                            .filter(c -> c.columns().equals(key.was().columns()) && c instanceof ForeignKey)
                            .isPresent();
        }
        return !early
                && operation instanceof AddConstraint add
                && add.table().equals(key.table())
                && add.constraint() instanceof ForeignKey
                && add.constraint().columns().equals(key.now().columns());
    }
}
