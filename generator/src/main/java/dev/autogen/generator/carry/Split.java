package dev.autogen.generator.carry;

import static dev.autogen.runtime.internal.sql.Identifiers.literal;
import static dev.autogen.runtime.internal.sql.Identifiers.quote;

import dev.autogen.generator.carry.Link.Pair;
import dev.autogen.generator.rename.TextValues;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The question which rows of a single table go into the table of a subclass that stands alone, or come from there.
 *
 * @param single the table with all columns
 * @param part the table with some of them
 * @param apart whether the rows go from the single table into the other
 */
record Split(Table single, Table part, boolean apart) implements Placed {

    /** Finds them: all that the other table holds is in the single one, and all that is left there in the other as well. */
    static List<Split> in(Shape shape) {
        List<Split> found = new ArrayList<>(apart(shape, true));
        found.addAll(apart(shape.reversed(), false));
        return found;
    }

    private static List<Split> apart(Shape shape, boolean apart) {
        List<Split> found = new ArrayList<>();
        for (Table single : shape.before().tables()) {
            Set<String> gone = shape.goneOf(single.name());
            Optional<Table> left = shape.after().tables().find(single.name());
            for (Table part :
                    left.isPresent() && !gone.isEmpty() ? shape.created().values() : List.<Table>of()) {
                boolean all = names(single).containsAll(names(part))
                        && left.filter(l -> names(part).containsAll(names(l))).isPresent();
                boolean shares = gone.contains("dtype")
                        || left.filter(l -> l.columns().size() > key(l).size()).isPresent();
                if (all && shares && standsAlone(part) && key(part).equals(key(single))) {
                    found.add(new Split(single, part, apart));
                }
            }
        }
        return found;
    }

    private static boolean standsAlone(Table part) {
        return part.constraintsOf(ForeignKey.class)
                .noneMatch(k -> Set.copyOf(k.columns()).equals(key(part)));
    }

    private static Set<String> names(Table table) {
        return table.columns().stream().map(Column::name).collect(Collectors.toSet());
    }

    private static Set<String> key(Table table) {
        return table.constraintsOf(PrimaryKey.class)
                .flatMap(key -> key.columns().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Operation step() {
        String columns = part.columns().stream().map(c -> quote(c.name())).collect(Collectors.joining(", "));
        Pair kind = kind();
        String told = quote(kind.here());
        return apart
                ? new Decision(
                        single.name(),
                        "Which rows of " + single.name() + " go into " + part.name() + "?",
                        "WITH gone AS (DELETE FROM " + quote(single.name()) + " WHERE " + told + " = "
                                + literal(kind.there()) + " RETURNING *)\nINSERT INTO " + quote(part.name()) + " ("
                                + columns + ")\nSELECT " + columns + " FROM gone")
                : new Decision(
                        part.name(),
                        "Do the rows of " + part.name() + " move into " + single.name() + "? Otherwise they are lost.",
                        "INSERT INTO " + quote(single.name()) + " (" + columns + ", " + told + ")\nSELECT " + columns
                                + ", " + literal(kind.there()) + " FROM " + quote(part.name()));
    }

    /** The discriminator and its value, as far as a check tells them. */
    private Pair kind() {
        for (CheckConstraint check : single.constraintsOf(CheckConstraint.class).toList()) {
            Optional<String> column =
                    TextValues.column(single, check).filter(c -> !names(part).contains(c));
            if (column.isPresent()) {
                String value = TextValues.of(check.expression()).stream()
                        .filter(v -> Hierarchy.plain(v)
                                .equals(Hierarchy.plain(part.name().name())))
                        .findFirst()
                        .orElse("...");
                return new Pair(column.get(), value);
            }
        }
        return new Pair("dtype", "...");
    }

    @Override
    public Optional<QualifiedName> emptied() {
        return apart ? Optional.empty() : Optional.of(part.name());
    }

    @Override
    public void into(List<Operation> operations) {
        int at = 0;
        while (at < operations.size() && !isBehind(operations.get(at))) {
            at++;
        }
        operations.add(at, step());
    }

    private boolean isBehind(Operation operation) {
        if (operation instanceof DropColumn drop) {
            return apart && drop.table().equals(single.name());
        }
        return !apart && operation instanceof DropTable drop && drop.name().equals(part.name());
    }

    @Override
    public List<Operation> dropLate(List<Operation> operations) {
        int drop = LateDrops.indexOfDrop(operations, part.name());
        int last = -1;
        for (int i = 0; i < operations.size() && !apart; i++) {
            Operation operation = operations.get(i);
            boolean ofSingle = operation instanceof AddColumn add
                    ? add.table().equals(single.name())
                    : operation instanceof AlterColumn alter && alter.table().equals(single.name());
            last = ofSingle ? i : last;
        }
        if (drop >= last) {
            return operations;
        }
        List<Operation> result = new ArrayList<>(operations);
        result.add(last, result.remove(drop));
        return LateDrops.isFree(operations.subList(0, last + 1), List.of(operations.get(drop))) ? result : operations;
    }
}
