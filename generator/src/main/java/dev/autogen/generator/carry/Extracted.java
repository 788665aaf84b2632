package dev.autogen.generator.carry;

import static dev.autogen.runtime.internal.sql.Identifiers.quote;

import dev.autogen.generator.carry.Link.Pair;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The question whether columns of a table become rows of another, to which the table refers from then on, or come back from
 * there.
 *
 * @param owner the table that has the columns, and the foreign key
 * @param part the other table
 * @param key the foreign key
 * @param values the columns of the owner, each with the one of the other table
 * @param next what gives a row of the other table its key
 * @param apart whether the values go from the owner into the other table
 */
record Extracted(QualifiedName owner, Table part, ForeignKey key, List<Pair> values, String next, boolean apart)
        implements Placed {

    /** Finds them. */
    static List<Extracted> in(Shape shape) {
        List<Extracted> found = new ArrayList<>(between(shape, true));
        found.addAll(between(shape.reversed(), false));
        return found;
    }

    private static List<Extracted> between(Shape shape, boolean apart) {
        List<Extracted> found = new ArrayList<>();
        for (Table owner : shape.after().tables()) {
            Set<String> come = shape.come().getOrDefault(owner.name(), Set.of());
            Optional<Table> before = shape.before().tables().find(owner.name());
            for (ForeignKey key :
                    before.isPresent() ? owner.constraintsOf(ForeignKey.class).toList() : List.<ForeignKey>of()) {
                Table part = shape.created().get(key.referencedTable());
                if (part != null && key.columns().size() == 1 && come.containsAll(key.columns())) {
                    List<Pair> values = values(before.get(), part, key, shape.goneOf(owner.name()));
                    if (!values.isEmpty()) {
                        found.add(new Extracted(owner.name(), part, key, values, Emptied.next(part, shape), apart));
                    }
                }
            }
        }
        return found;
    }

    /** Columns of one name belong together, then those where one name ends with the other, then what is alone of its type. */
    private static List<Pair> values(Table owner, Table part, ForeignKey key, Set<String> gone) {
        List<Column> left = new ArrayList<>(
                owner.columns().stream().filter(c -> gone.contains(c.name())).toList());
        List<Column> open = new ArrayList<>(part.columns().stream()
                .filter(c -> !key.referencedColumns().contains(c.name()))
                .toList());
        List<Pair> values = new ArrayList<>();
        for (Column column : List.copyOf(left)) {
            pair(column, open, values, left, c -> c.name().equals(column.name()));
        }
        for (Column column : List.copyOf(left)) {
            pair(column, open, values, left, c -> column.name().endsWith("_" + c.name()));
        }
        if (left.size() == 1 && open.size() == 1) {
            pair(left.get(0), open, values, left, c -> true);
        }
        return values;
    }

    private static void pair(
            Column column, List<Column> open, List<Pair> values, List<Column> left, Predicate<Column> fits) {
        open.stream()
                .filter(c -> fits.test(c) && Links.family(c).equals(Links.family(column)))
                .findFirst()
                .ifPresent(c -> {
                    values.add(new Pair(column.name(), c.name()));
                    open.remove(c);
                    left.remove(column);
                });
    }

    @Override
    public Operation step() {
        String columns = values.stream().map(v -> owner + "." + v.here()).collect(Collectors.joining(", "));
        return apart
                ? new Decision(
                        owner,
                        "Do the values of " + columns + " become rows of " + part.name() + "? Otherwise they are lost.",
                        outward())
                : new Decision(
                        part.name(),
                        "Do the rows of " + part.name() + " move into " + columns + "? Otherwise they are lost.",
                        inward());
    }

    private String outward() {
        String refers = quote(key.columns().get(0));
        String here = values.stream().map(v -> quote(v.here())).collect(Collectors.joining(", "));
        String there = values.stream().map(v -> quote(v.there())).collect(Collectors.joining(", "));
        String some = values.stream().map(v -> quote(v.here()) + " IS NOT NULL").collect(Collectors.joining(" OR "));
        String id = quote(key.referencedColumns().get(0));
        // In one statement: the foreign key is checked at the end of it.
        return "WITH made AS (SELECT ctid AS place, " + next + " AS made, " + here + " FROM " + quote(owner)
                + " WHERE " + some + "),\nparts AS (INSERT INTO " + quote(part.name()) + " (" + id + ", " + there
                + ") SELECT made, " + here + " FROM made)\nUPDATE " + quote(owner) + " AS o SET " + refers
                + " = made.made FROM made WHERE made.place = o.ctid";
    }

    private String inward() {
        String id = quote(key.referencedColumns().get(0));
        String sets = values.stream()
                .map(v -> quote(v.here()) + " = o." + quote(v.there()))
                .collect(Collectors.joining(", "));
        return "UPDATE " + quote(owner) + " SET " + sets + "\nFROM " + quote(part.name()) + " AS o WHERE o." + id
                + " = " + quote(owner.name()) + "." + quote(key.columns().get(0));
    }

    @Override
    public boolean isAnswered(Set<ColumnReference> filled) {
        return !apart && values.stream().allMatch(v -> filled.contains(new ColumnReference(owner, v.here())));
    }

    @Override
    public Optional<QualifiedName> emptied() {
        return apart ? Optional.empty() : Optional.of(part.name());
    }

    @Override
    public void into(List<Operation> operations) {
        putBetween(operations, this::makes, this::ends);
    }

    private boolean makes(Operation operation) {
        if (operation instanceof CreateTable create) {
            return create.table().name().equals(part.name());
        }
        return operation instanceof AddColumn add
                && add.table().equals(owner)
                && names(apart).contains(add.column().name());
    }

    private boolean ends(Operation operation) {
        if (operation instanceof DropTable drop) {
            return drop.name().equals(part.name());
        }
        return operation instanceof DropColumn drop
                && drop.table().equals(owner)
                && names(!apart).contains(drop.column());
    }

    /** Returns the columns of the owner that refer, or those with values. */
    private Set<String> names(boolean referring) {
        return referring
                ? Set.copyOf(key.columns())
                : values.stream().map(Pair::here).collect(Collectors.toSet());
    }

    @Override
    public List<Operation> dropLate(List<Operation> operations) {
        return apart ? operations : LateDrops.behind(operations, part.name(), this::makes);
    }
}
