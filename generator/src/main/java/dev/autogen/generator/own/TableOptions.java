package dev.autogen.generator.own;

import dev.autogen.generator.canonical.TableStorage;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the model says of tables that are there, {@code @Table(options = "partition by range (created)")}. */
public final class TableOptions {

    private static final String PARTITION_BY = "partition by ";

    private TableOptions() {}

    /** Returns a line for each table of the database that is not partitioned or stored as the model says. */
    public static List<LeftAlone> different(Connection connection, String targetSchema, Schema there, Schema model) {
        List<LeftAlone> lines = new ArrayList<>();
        for (Table table : model.tables()) {
            if (table.options().isPresent() && there.tables().contains(table.name())) {
                reason(connection, targetSchema, table)
                        .forEach(reason -> lines.add(new LeftAlone("table", table.name(), reason, true)));
            }
        }
        return lines;
    }

    private static List<String> reason(Connection connection, String targetSchema, Table table) {
        String options = table.options().map(text -> "\"" + text + "\"").orElse("");
        TableStorage storage;
        try {
            storage = TableStorage.of(connection, targetSchema, table);
        } catch (SQLException e) {
            return List.of("the model has " + options + ", which cannot be compared: " + e.getMessage());
        }
        List<String> missing = storage.missing();
        if (missing.isEmpty()) {
            return List.of();
        }
        boolean partitioned = missing.stream().anyMatch(part -> part.startsWith(PARTITION_BY));
        String found = storage.there().stream()
                .filter(part -> partitioned == part.startsWith(PARTITION_BY))
                .collect(Collectors.joining(" "));
        String ordinary = partitioned ? "an ordinary table" : "no such option";
        return List.of("the model has " + options + ", the database "
                + (found.isEmpty() ? ordinary : "\"" + found + "\"")
                + (partitioned
                        ? "; PostgreSQL cannot change that, so copy the rows to a new table in a migration of your own"
                        : "; change it with ALTER TABLE in a migration of your own (autogen revision --empty)"));
    }
}
