package dev.autogen.generator.carry;

import static dev.autogen.runtime.internal.sql.Identifiers.quote;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The question whether the rows of a collection go into an array of the table that owns them, or come out of it.
 *
 * @param rows the table of the collection
 * @param owner the key of it that refers to its owner
 * @param value the column with the values
 * @param order the column with their order, where there is one
 * @param array the column of the owner
 * @param into whether the values go into the array
 */
record Gathered(QualifiedName rows, ForeignKey owner, Column value, Optional<Column> order, Column array, boolean into)
        implements Placed {

    private static final Set<String> DOCUMENTS = Set.of("json", "jsonb");

    /** Finds them. */
    static List<Gathered> in(Shape shape) {
        List<Gathered> found = new ArrayList<>(in(shape, true));
        found.addAll(in(shape.reversed(), false));
        return found;
    }

    private static List<Gathered> in(Shape shape, boolean into) {
        List<Gathered> found = new ArrayList<>();
        for (Table rows : shape.dropped().values()) {
            rows.constraintsOf(ForeignKey.class).forEach(owner -> found.addAll(of(rows, owner, shape, into)));
        }
        return found;
    }

    private static List<Gathered> of(Table rows, ForeignKey owner, Shape shape, boolean into) {
        List<Column> others = rows.columns().stream()
                .filter(c -> !owner.columns().contains(c.name()))
                .toList();
        List<Column> arrays = shape.after().tables().find(owner.referencedTable()).stream()
                .flatMap(table -> table.columns().stream())
                .filter(c -> shape.come()
                        .getOrDefault(owner.referencedTable(), Set.of())
                        .contains(c.name()))
                .filter(c -> c.type().endsWith("[]") || DOCUMENTS.contains(c.type()))
                .toList();
        List<Gathered> found = new ArrayList<>();
        for (Column value : others) {
            List<Column> order = others.stream().filter(c -> !c.equals(value)).toList();
            boolean ordered = order.isEmpty()
                    || (order.size() == 1
                            && order.get(0).type().equals("integer")
                            && !value.type().equals("integer"))
                    || (order.size() == 1 && order.get(0).name().endsWith("_order"));
            List<Column> fitting = arrays.stream().filter(a -> fits(value, a)).toList();
            Optional<Column> array = fitting.stream()
                    .filter(a -> a.name().equals(value.name()) || fitting.size() == 1)
                    .findFirst();
            if (ordered && array.isPresent()) {
                found.add(new Gathered(rows.name(), owner, value, order.stream().findFirst(), array.get(), into));
            }
        }
        return found;
    }

    private static boolean fits(Column value, Column array) {
        return DOCUMENTS.contains(array.type())
                || Links.family(array).equals(Links.family(value) + "[]")
                || Links.family(array).replace("[]", "").equals(Links.family(value));
    }

    @Override
    public Operation step() {
        String path = owner.referencedTable() + "." + array.name();
        return into
                ? new Decision(
                        rows,
                        "Do the rows of " + rows + " move into " + path + "? Otherwise they are lost.",
                        gathering())
                : new Decision(
                        owner.referencedTable(),
                        "Do the values of " + path + " move into " + rows + "? Otherwise they are lost.",
                        spreading());
    }

    private String gathering() {
        boolean document = DOCUMENTS.contains(array.type());
        String gathered = (document ? array.type() + "_agg(o." : "array_agg(o.") + quote(value.name())
                + order.map(o -> " ORDER BY o." + quote(o.name())).orElse("") + ")";
        return "UPDATE " + quote(owner.referencedTable()) + " SET " + quote(array.name()) + " = (SELECT " + gathered
                + " FROM " + quote(rows) + " AS o WHERE "
                + IntStream.range(0, owner.columns().size())
                        .mapToObj(i -> "o." + quote(owner.columns().get(i)) + " = "
                                + quote(owner.referencedTable().name()) + "."
                                + quote(owner.referencedColumns().get(i)))
                        .collect(Collectors.joining(" AND "))
                + ")";
    }

    private String spreading() {
        boolean document = DOCUMENTS.contains(array.type());
        String columns = owner.columns().stream().map(c -> quote(c)).collect(Collectors.joining(", "));
        String keys = owner.referencedColumns().stream().map(c -> quote(c)).collect(Collectors.joining(", "));
        String each = document
                ? array.type() + "_array_elements_text(" + quote(array.name()) + ")"
                : "unnest(" + quote(array.name()) + ")";
        return "INSERT INTO " + quote(rows) + " (" + columns + ", " + quote(value.name())
                + order.map(o -> ", " + quote(o.name())).orElse("") + ")\nSELECT " + keys + ", one.value"
                + (document ? "::" + value.type() : "")
                + order.map(o -> ", one.place - 1").orElse("") + " FROM "
                + quote(owner.referencedTable()) + ", " + each + " WITH ORDINALITY AS one (value, place)";
    }

    @Override
    public boolean isAnswered(Set<ColumnReference> filled) {
        return into && filled.contains(new ColumnReference(owner.referencedTable(), array.name()));
    }

    @Override
    public Optional<QualifiedName> emptied() {
        return into ? Optional.of(rows) : Optional.empty();
    }

    @Override
    public void into(List<Operation> operations) {
        putBetween(operations, this::makes, this::ends);
    }

    private boolean makes(Operation operation) {
        if (operation instanceof CreateTable create) {
            return create.table().name().equals(rows);
        }
        return operation instanceof AddColumn add
                && add.table().equals(owner.referencedTable())
                && add.column().name().equals(array.name());
    }

    private boolean ends(Operation operation) {
        if (operation instanceof DropTable drop) {
            return drop.name().equals(rows);
        }
        return operation instanceof DropColumn drop
                && drop.table().equals(owner.referencedTable())
                && drop.column().equals(array.name());
    }

    @Override
    public List<Operation> dropLate(List<Operation> operations) {
        return into ? LateDrops.behind(operations, rows, this::makes) : operations;
    }
}
