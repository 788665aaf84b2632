package dev.autogen.cli.report;

import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.internal.console.Style;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.Description;
import dev.autogen.runtime.operation.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Differences for a reader: few as they run; many as counts, then what removes or converts, then the rest by table. */
public final class DifferenceList {

    private static final int MANY = 10;
    private static final String NO_TABLE = "(no table)";

    private final List<Operation> operations;

    public DifferenceList(List<Operation> operations) {
        this.operations = operations;
    }

    /** Returns those of a table, named with or without its schema. */
    public DifferenceList ofTable(String name) {
        return new DifferenceList(operations.stream()
                .filter(o -> ChangedTable.of(o)
                        .filter(table ->
                                table.toString().equals(name) || table.name().equals(name))
                        .isPresent())
                .toList());
    }

    /** Prints them. */
    public void print(Console console) {
        if (operations.size() < MANY) {
            Changes.print(console, operations);
            return;
        }
        console.line(Style.STRONG, counts());
        List<Operation> first =
                operations.stream().filter(DifferenceList::loses).toList();
        if (!first.isEmpty()) {
            console.line(Style.STRONG, "removed or converted:");
            Changes.print(console, first);
        }
        byTable(operations.stream().filter(o -> !loses(o)).toList()).forEach((table, changes) -> {
            console.line(Style.STRONG, table + ":");
            Changes.print(console, changes);
        });
    }

    /** Prints the counts, and those of each table. */
    public void printSummary(Console console) {
        console.line(Style.STRONG, counts());
        byTable(operations).forEach((table, changes) -> console.line(table + ": " + kinds(changes)));
    }

    /** Returns {@code 85 differences in 22 tables: 22 types, 10 foreign keys}. */
    String counts() {
        long tables = operations.stream()
                .flatMap(o -> ChangedTable.of(o).stream())
                .distinct()
                .count();
        int lines = Description.of(operations).size();
        return lines
                + (lines == 1 ? " difference in " : " differences in ")
                + tables
                + (tables == 1 ? " table" : " tables")
                + (lines == 0 ? "" : ": " + kinds(operations));
    }

    private static String kinds(List<Operation> operations) {
        Map<String, Long> counts = new LinkedHashMap<>();
        List<Operation> columns =
                operations.stream().filter(AlterColumn.class::isInstance).toList();
        columns.forEach(o -> counts.merge(kind((AlterColumn) o), 1L, Long::sum));
        Description.of(operations.stream()
                        .filter(o -> !(o instanceof AlterColumn))
                        .toList())
                .forEach(d -> counts.merge(d.kind(), 1L, Long::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> e.getValue() + " " + (e.getValue() == 1 ? e.getKey() : plural(e.getKey())))
                .collect(Collectors.joining(", "));
    }

    private static String kind(AlterColumn alter) {
        if (alter.changes().stream().anyMatch(ColumnChange.Type.class::isInstance)) {
            return "type";
        } else if (alter.changes().stream().anyMatch(ColumnChange.Nullability.class::isInstance)) {
            return "nullability";
        } else if (alter.changes().stream().anyMatch(ColumnChange.Default.class::isInstance)) {
            return "default";
        }
        return alter.changes().stream().anyMatch(ColumnChange.SetComment.class::isInstance) ? "comment" : "identity";
    }

    private static String plural(String kind) {
        return kind.endsWith("ity")
                ? kind.substring(0, kind.length() - 1) + "ies"
                : kind + (kind.endsWith("x") ? "es" : "s");
    }

    private static boolean loses(Operation operation) {
        return operation.description().sign() == '-'
                || (operation instanceof AlterColumn alter
                        && alter.changes().stream().anyMatch(ColumnChange.Type.class::isInstance));
    }

    private static Map<String, List<Operation>> byTable(List<Operation> operations) {
        Map<String, List<Operation>> tables = new TreeMap<>();
        for (Operation operation : operations) {
            Optional<QualifiedName> table = ChangedTable.of(operation);
            tables.computeIfAbsent(table.map(QualifiedName::toString).orElse(NO_TABLE), t -> new ArrayList<>())
                    .add(operation);
        }
        return tables;
    }
}
