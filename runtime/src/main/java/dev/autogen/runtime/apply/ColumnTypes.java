package dev.autogen.runtime.apply;

import dev.autogen.runtime.postgres.Identifiers;
import dev.autogen.runtime.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The types that columns have now, where a database can be asked. */
final class ColumnTypes {

    private static final String QUERY = "SELECT format_type(atttypid, atttypmod) FROM pg_catalog.pg_attribute"
            + " WHERE attrelid = to_regclass(?) AND attname = ? AND NOT attisdropped";

    /** Nothing is known, as in a script. */
    static final ColumnTypes NONE = new ColumnTypes(Optional.empty());

    private final Optional<Connection> connection;

    private ColumnTypes(Optional<Connection> connection) {
        this.connection = connection;
    }

    static ColumnTypes in(Connection connection) {
        return new ColumnTypes(Optional.of(connection));
    }

    Optional<String> of(QualifiedName table, String column) {
        return ask(QUERY, Identifiers.quote(table), column);
    }

    /** Tells whether the server can try a text on a type without an error, and has that type. */
    boolean canTry(String type) {
        return ask(
                        "SELECT 'yes' WHERE to_regtype(?) IS NOT NULL AND"
                                + " current_setting('server_version_num')::int >= 160000",
                        type)
                .isPresent();
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
