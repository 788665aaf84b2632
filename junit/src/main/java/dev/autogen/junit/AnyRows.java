package dev.autogen.junit;

import dev.autogen.runtime.internal.sql.Identifiers;
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
import org.junit.platform.commons.logging.Logger;
import org.junit.platform.commons.logging.LoggerFactory;

/**
 * Three rows of made-up values for each table, the referenced ones first; foreign keys lead to the row of the same number.
 *
 * <p>A table whose checks refuse such values stays empty, and a note says so: give {@link MigrationTests#rows} then.
 */
public final class AnyRows implements Rows {

    private static final Logger LOG = LoggerFactory.getLogger(AnyRows.class);
    private static final int COUNT = 3;

    /** A column and the expression of its value in row {@code i}. */
    private record Value(String table, String column, String expression) {}

    @Override
    public void insert(Connection connection, String next) throws SQLException {
        List<Value> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query())) {
            while (rows.next()) {
                values.add(new Value(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        List<String> tables = values.stream().map(Value::table).distinct().toList();
        for (String table : tables) {
            insert(
                    connection,
                    next,
                    values.stream().filter(v -> v.table().equals(table)).toList());
        }
    }

    private static void insert(Connection connection, String next, List<Value> values) throws SQLException {
        String columns = String.join(
                ", ", values.stream().map(v -> Identifiers.quote(v.column())).toList());
        String expressions =
                String.join(", ", values.stream().map(Value::expression).toList());
        String sql = "INSERT INTO " + values.get(0).table() + " (" + columns + ") SELECT " + expressions
                + " FROM generate_series(1, " + COUNT + ") i";
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            LOG.warn(() ->
                    "Before revision \"" + next + "\", table " + values.get(0).table() + " stays empty: "
                            + e.getMessage() + ". Give rows of your own in @MigrationTests(rows = ...).");
        }
    }

    private static String query() {
        try (InputStream in = Objects.requireNonNull(AnyRows.class.getResourceAsStream("values.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("values.sql", e);
        }
    }
}
