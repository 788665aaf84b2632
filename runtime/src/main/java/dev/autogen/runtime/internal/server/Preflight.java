package dev.autogen.runtime.internal.server;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.sql.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What must hold before anything is changed, asked with one query; each refusal names what is missing. */
public final class Preflight {

    private static final String QUERY = """
            SELECT current_setting('server_version_num')::int, pg_catalog.pg_is_in_recovery(),
                current_setting('transaction_read_only')::boolean, current_database(), current_user,
                n.oid IS NOT NULL, coalesce(pg_catalog.has_schema_privilege(n.oid, 'CREATE'), false)
            FROM (SELECT 1) one LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = ?
            """;

    private Preflight() {}

    public static void check(Connection connection, String schema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                // The driver begins its transactions so: the server does not know yet.
                check(row, schema, connection.isReadOnly());
            }
        }
    }

    private static void check(ResultSet row, String schema, boolean readOnly) throws SQLException {
        String database = row.getString(4);
        String role = row.getString(5);
        new ServerVersion(row.getInt(1)).supported();
        if (row.getBoolean(2)) {
            throw new AutogenException(
                    "AG252",
                    "The server of database \"" + database
                            + "\" is a standby, which accepts no changes. Connect to the "
                            + "primary, as with targetServerType=primary in the URL.");
        } else if (row.getBoolean(3) || readOnly) {
            throw new AutogenException(
                    "AG252",
                    "The connection to database \"" + database
                            + "\" is read-only. Check default_transaction_read_only " + "of the role \"" + role
                            + "\", or readOnly in the URL.");
        } else if (!row.getBoolean(6)) {
            throw new AutogenException(
                    "AG253",
                    "The schema \"" + schema + "\" does not exist in database \"" + database + "\". Run CREATE SCHEMA "
                            + Identifiers.quote(schema) + ", or name another schema.");
        } else if (!row.getBoolean(7)) {
            throw new AutogenException(
                    "AG254",
                    "The role \"" + role + "\" may not create objects in schema \"" + schema + "\" of database \""
                            + database + "\". Run GRANT CREATE, USAGE ON SCHEMA " + Identifiers.quote(schema) + " TO "
                            + Identifiers.quote(role) + ", or connect as its owner.");
        }
    }
}
