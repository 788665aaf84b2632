package dev.autogen.generator.carry;

import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns that come into foreign keys and get their values through the keys as they were.
 *
 * @param fills what each gets
 * @param sources where that is
 */
record Rekeyings(Map<ColumnReference, String> fills, Map<ColumnReference, List<ColumnReference>> sources) {

    static Rekeyings in(Shape shape) {
        Map<ColumnReference, List<String>> values = new LinkedHashMap<>();
        Map<ColumnReference, List<ColumnReference>> sources = new LinkedHashMap<>();
        for (Rekeyed key : Rekeyed.in(shape.before(), shape.after())) {
            if (!key.leads(shape.before(), shape.after())) {
                continue;
            }
            Set<String> come = shape.come().getOrDefault(key.table(), Set.of());
            key.now().columns().stream().filter(come::contains).forEach(name -> {
                ColumnReference column = new ColumnReference(key.table(), name);
                values.computeIfAbsent(column, c -> new ArrayList<>()).add(key.value(name));
                sources.computeIfAbsent(column, c -> new ArrayList<>())
                        .add(new ColumnReference(key.now().referencedTable(), key.target(name)));
            });
        }
        Map<ColumnReference, String> fills = new LinkedHashMap<>();
        // Two keys may share a column, and a row may have but one of them.
        values.forEach((column, all) ->
                fills.put(column, all.size() == 1 ? all.get(0) : "coalesce(" + String.join(",\n", all) + ")"));
        return new Rekeyings(fills, sources);
    }

    /** Returns the columns that are nothing but a copy of what stays where they refer to. */
    static Set<ColumnReference> copies(Shape shape) {
        Map<ColumnReference, List<ColumnReference>> back = new LinkedHashMap<>(in(shape.reversed()).sources);
        back.values().removeIf(sources -> sources.stream().anyMatch(s -> !has(shape.after(), s)));
        return back.keySet();
    }

    private static boolean has(Schema schema, ColumnReference column) {
        return Rekeyed.type(schema, column.table(), column.column()).isPresent();
    }

    /** Returns the operations with those that make or change a source before those that add what is filled from it. */
    List<Operation> inOrder(List<Operation> operations) {
        List<Operation> result = new ArrayList<>(operations);
        boolean moved = true;
        for (int turn = 0; moved && turn <= sources.size(); turn++) {
            moved = false;
            for (Map.Entry<ColumnReference, List<ColumnReference>> entry : sources.entrySet()) {
                moved |= move(result, entry.getKey(), entry.getValue());
            }
        }
        return result;
    }

    private static boolean move(List<Operation> operations, ColumnReference filled, List<ColumnReference> sources) {
        int at = 0;
        while (at < operations.size() && !isOf(operations.get(at), List.of(filled))) {
            at++;
        }
        boolean moved = false;
        for (int i = at + 1; i < operations.size(); i++) {
            if (isOf(operations.get(i), sources)) {
                operations.add(at++, operations.remove(i));
                moved = true;
            }
        }
        return moved;
    }

    private static boolean isOf(Operation operation, List<ColumnReference> columns) {
        if (operation instanceof AddColumn add) {
            return columns.contains(
                    new ColumnReference(add.table(), add.column().name()));
        }
        return operation instanceof AlterColumn alter
                && columns.contains(new ColumnReference(alter.table(), alter.column()));
    }
}
