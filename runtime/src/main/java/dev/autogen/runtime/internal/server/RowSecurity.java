package dev.autogen.runtime.internal.server;

import dev.autogen.runtime.AutogenException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A table whose policies hide rows from the role of a run. Sessions of ours have row_security off, so the server refuses a
 * statement that would see a part of the rows only.
 *
 * @param table the table
 * @param role the role
 * @param owner whether the role owns the table, which FORCE ROW LEVEL SECURITY then binds too
 */
public record RowSecurity(String table, String role, boolean owner) {

    public static final String CODE = "AG508";

    public static final String WAY_OUT =
            "A migration must see all rows, or it loses the hidden ones. Connect as a role with"
                    + " BYPASSRLS (--user, --role), or start the migration with ALTER TABLE ... NO FORCE ROW LEVEL SECURITY"
                    + " and end it with FORCE ROW LEVEL SECURITY.";

    private static final String NOT_ALLOWED = "42501";

    /** The table is named in what the server says, in whatever language that is. */
    private static final String QUERY = """
            SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname), current_user,
                pg_catalog.pg_has_role(c.relowner, 'USAGE')
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relrowsecurity AND pg_catalog.row_security_active(c.oid)
                AND pg_catalog.strpos(?, '"' || c.relname || '"') > 0
            ORDER BY 1 LIMIT 1
            """;

    /** Returns the table whose policies a failure is about; asks only where a right was missing. */
    public static Optional<RowSecurity> of(Connection connection, SQLException failure) throws SQLException {
        if (!NOT_ALLOWED.equals(failure.getSQLState()) || connection.isClosed()) {
            return Optional.empty();
        }
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, String.valueOf(failure.getMessage()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new RowSecurity(row.getString(1), row.getString(2), row.getBoolean(3)))
                        : Optional.empty();
            }
        }
    }

    /** Returns the refusal, where a failure is about policies. */
    public static Optional<AutogenException> refusal(Connection connection, SQLException failure, String outcome) {
        try {
            return of(connection, failure)
                    .map(hidden -> new AutogenException(
                            CODE,
                            String.join(
                                            " ",
                                            List.of(hidden.sentence(), outcome).stream()
                                                    .filter(part -> !part.isEmpty())
                                                    .toList())
                                    + " " + WAY_OUT,
                            failure));
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return Optional.empty();
        }
    }

    /** Tells whether a failure is about policies by its words, where nobody can be asked any more. */
    static boolean isSaidBy(SQLException failure) {
        return NOT_ALLOWED.equals(failure.getSQLState())
                && String.valueOf(failure.getMessage()).contains("row-level security");
    }

    public String sentence() {
        return "Row level security of table " + table + " hides rows from role \"" + role + "\""
                + (owner ? ", its owner (FORCE ROW LEVEL SECURITY)" : "") + ".";
    }
}
