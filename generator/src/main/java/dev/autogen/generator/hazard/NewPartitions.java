package dev.autogen.generator.hazard;

import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import java.util.List;
import java.util.Locale;

/** Partitioned tables that a migration creates without a partition. */
public final class NewPartitions {

    private NewPartitions() {}

    /** Returns a note for each of them: entities do not say which partitions there are. */
    public static List<String> notes(List<Operation> upgrade) {
        return upgrade.stream()
                .filter(CreateTable.class::isInstance)
                .map(operation -> ((CreateTable) operation).table())
                .filter(table -> table.options()
                        .filter(options -> plain(options).contains("partitionby"))
                        .isPresent())
                .filter(table -> upgrade.stream()
                        .noneMatch(operation ->
                                makesPartition(operation, table.name().name())))
                .map(table -> "Table " + table.name()
                        + " is partitioned but has no partition yet, so it accepts no rows."
                        + " Create its partitions here: op.execute(\"CREATE TABLE ... PARTITION OF " + table.name()
                        + " ...\").")
                .toList();
    }

    private static boolean makesPartition(Operation operation, String table) {
        return operation instanceof ExecuteSql execute
                && plain(execute.sql()).contains("partitionof")
                && execute.sql().contains(table);
    }

    private static String plain(String sql) {
        return sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
