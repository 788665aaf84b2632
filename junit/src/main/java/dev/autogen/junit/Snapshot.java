package dev.autogen.junit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a database holds: all objects in PostgreSQL's own words, and how many rows each table has.
 *
 * @param objects one line each
 */
record Snapshot(Set<String> objects) {

    private static final String OBJECTS = read("objects.sql");
    private static final String TABLES =
            "SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
                    + " AND c.relname <> 'autogen_history' ORDER BY 1";

    static Snapshot of(MigratedDatabase database) throws SQLException {
        Set<String> objects = new TreeSet<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            objects.addAll(lines(statement, OBJECTS));
            for (String table : lines(statement, TABLES)) {
                String count = lines(statement, "SELECT count(*) FROM " + table).get(0);
                objects.add("rows of " + table + ": " + count);
            }
        }
        return new Snapshot(objects);
    }

    private static List<String> lines(Statement statement, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    /** Fails with what is more and what is missing. */
    void equalOrFail(Snapshot expected, String message) {
        if (!objects.equals(expected.objects)) {
            throw new AssertionError(message + ":" + without(expected.objects, objects, "\n  gone: ")
                    + without(objects, expected.objects, "\n  left: "));
        }
    }

    private static String without(Set<String> from, Set<String> others, String mark) {
        Set<String> rest = new TreeSet<>(from);
        rest.removeAll(others);
        return rest.isEmpty() ? "" : mark + String.join(mark, rest);
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Snapshot.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
