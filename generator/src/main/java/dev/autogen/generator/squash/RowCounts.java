package dev.autogen.generator.squash;

import dev.autogen.generator.proof.ScratchRun;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** How many rows each table of a scratch database has, which migrations have put there. */
final class RowCounts {

    private RowCounts() {}

    /** Returns a line for each table that has any. */
    static List<String> of(ScratchRun scratch, Schema schema) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = scratch.open();
                Statement statement = connection.createStatement()) {
            for (Table table : schema.tables()) {
                try (ResultSet row =
                        statement.executeQuery("SELECT count(*) FROM " + Identifiers.quote(table.name()))) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        lines.add(table.name() + ": " + row.getLong(1));
                    }
                }
            }
        }
        return lines;
    }
}
