package dev.autogen.runtime.internal.history;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of the history as it stands, against the one that is made by {@link HistoryTable}. */
public record HistoryShape(Connection connection, String schema) {

    private static final String COLUMNS = """
            SELECT c.relkind::text, a.attname, pg_catalog.format_type(a.atttypid, NULL)
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE n.nspname = ? AND c.relname = ?
            """;

    private static final Map<String, String> EXPECTED = expected();

    private static Map<String, String> expected() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("id", "bigint");
        List.of("revision", "action", "state").forEach(name -> columns.put(name, "text"));
        columns.put("step", "integer");
        List.of("checksum", "message").forEach(name -> columns.put(name, "text"));
        columns.put("started", "timestamp with time zone");
        columns.put("duration_ms", "bigint");
        List.of("done_by", "host", "tool_version").forEach(name -> columns.put(name, "text"));
        return columns;
    }

    /** Returns what is wrong with it and what mends it; nothing where it is not there, or as it should be. */
    public Optional<String> problem() throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        String kind = "";
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, schema);
            statement.setString(2, HistoryTable.NAME);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    kind = rows.getString(1);
                    found.put(String.valueOf(rows.getString(2)), rows.getString(3));
                }
            }
        }
        if (kind.isEmpty()) {
            return Optional.empty();
        } else if (!kind.equals("r") && !kind.equals("p")) {
            return Optional.of(text(
                    "it is no longer a table, for example after CREATE VIEW",
                    "Rename it, and give the table its name back:\n    ALTER "
                            + (kind.equals("v") ? "VIEW " : kind.equals("m") ? "MATERIALIZED VIEW " : "TABLE ")
                            + table()
                            + " RENAME TO " + HistoryTable.NAME + "_other;"));
        }
        return changes(found);
    }

    private Optional<String> changes(Map<String, String> found) {
        List<String> wrong = new ArrayList<>();
        List<String> mending = new ArrayList<>();
        EXPECTED.forEach((name, type) -> {
            String is = found.get(name);
            if (is == null) {
                wrong.add("column \"" + name + "\" is missing");
                mending.add("ADD COLUMN " + name + " " + type + addition(name, type));
            } else if (!is.equals(type)) {
                wrong.add("column \"" + name + "\" is " + is + ", not " + type);
                mending.add("ALTER COLUMN " + name + " TYPE " + type + " USING " + name + "::" + type);
            }
        });
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(text(
                        String.join(", ", wrong),
                        "Repair it, or restore it from a backup:\n    ALTER TABLE " + table() + "\n        "
                                + String.join(",\n        ", mending) + ";"));
    }

    private static String addition(String name, String type) {
        return switch (name) {
            case "id" -> " GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
            case "step", "checksum" -> "";
            default -> " NOT NULL DEFAULT " + (type.equals("text") ? "''" : type.equals("bigint") ? "0" : "now()");
        };
    }

    private String table() {
        return Identifiers.quote(QualifiedName.of(schema, HistoryTable.NAME));
    }

    private String text(String wrong, String mending) {
        return "The history " + table() + " was changed by hand: " + wrong
                + ". autogen can neither read nor write the history. " + mending;
    }
}
