package dev.autogen.runtime.apply;

import dev.autogen.runtime.postgres.Identifiers;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The types that columns have now, where a database can be asked. */
final class ColumnTypes {

    private static final String QUERY = "SELECT format_type(atttypid, atttypmod) FROM pg_catalog.pg_attribute"
            + " WHERE attrelid = to_regclass(?) AND attname = ? AND NOT attisdropped";

    /** Nothing is known, as in a script. */
    static final ColumnTypes NONE = new ColumnTypes(Optional.empty());

    private static final String HOLDING = """
            SELECT nullif(n.nspname, current_schema()), c.relname, a.attname, a.atttypid <> t.oid
            FROM pg_catalog.pg_type AS t
            JOIN pg_catalog.pg_attribute AS a ON a.atttypid IN (t.oid, t.typarray) AND NOT a.attisdropped
            JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE t.oid = to_regtype(?)
            ORDER BY 1, 2, a.attnum
            """;

    /**
     * A column that holds values of a type.
     *
     * @param many whether in arrays
     */
    record Holding(ColumnReference column, boolean many) {}

    private final Optional<Connection> connection;

    private ColumnTypes(Optional<Connection> connection) {
        this.connection = connection;
    }

    static ColumnTypes in(Connection connection) {
        return new ColumnTypes(Optional.of(connection));
    }

    /** Returns the type of a column, the empty text where nobody can be asked, nothing where it is not there. */
    Optional<String> of(QualifiedName table, String column) {
        return connection.isEmpty() ? Optional.of("") : ask(QUERY, Identifiers.quote(table), column);
    }

    /** Returns how the server tries a text on a type without an error, with places for both, if it has that type. */
    Optional<String> trial(String type) {
        return ask(
                "SELECT CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'pg_input_is_valid'"
                        + " ELSE ? END || '(%s, %s)' WHERE to_regtype(?) IS NOT NULL",
                TypeTrial.NAME, type);
    }

    /** Returns the columns that hold values of a type; none where nobody can be asked. */
    List<Holding> holding(QualifiedName type) {
        if (connection.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = connection.get().prepareStatement(HOLDING)) {
            statement.setString(1, Identifiers.quote(type));
            try (ResultSet row = statement.executeQuery()) {
                List<Holding> holding = new ArrayList<>();
                while (row.next()) {
                    QualifiedName table = new QualifiedName(Optional.ofNullable(row.getString(1)), row.getString(2));
                    holding.add(new Holding(new ColumnReference(table, row.getString(3)), row.getBoolean(4)));
                }
                return holding;
            }
        } catch (SQLException e) {
            throw DatabaseErrors.translate(e);
        }
    }

    private Optional<String> ask(String sql, String... arguments) {
        if (connection.isEmpty()) {
            return Optional.empty();
        }
        try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw DatabaseErrors.translate(e);
        }
    }
}
