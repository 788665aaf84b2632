package dev.autogen.runtime.internal.session;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.history.HistoryShape;
import dev.autogen.runtime.internal.server.DatabaseErrors;
import dev.autogen.runtime.internal.server.Engine;
import dev.autogen.runtime.internal.server.LockHolders;
import dev.autogen.runtime.internal.server.RowSecurity;
import dev.autogen.runtime.report.MigrationFailedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * What the server can tell of a failure once the transaction of it is over: from where a timeout comes, and how somebody
 * has changed the history.
 */
record Diagnosis(Connection connection, String schema) {

    private static final String TIMEOUT = """
            SELECT pg_catalog.current_setting('statement_timeout'), source,
                pg_catalog.quote_ident(pg_catalog.current_database()), pg_catalog.quote_ident(session_user)
            FROM pg_catalog.pg_settings WHERE name = 'statement_timeout' AND setting <> '0'
            """;

    /** Returns a failure of a migration with all that can be told of it. */
    AutogenException of(MigrationFailedException failure) {
        try {
            if (failure.isCancelled()) {
                String reason = cancelled();
                return failure.because("AG268", reason);
            }
            Optional<RowSecurity> hidden = RowSecurity.of(connection, failure.failure());
            if (hidden.isPresent()) {
                return failure.because(RowSecurity.CODE, hidden.get().sentence() + " " + RowSecurity.WAY_OUT);
            }
            Optional<String> changed = failure.isOfTheJournal() ? changedHistory() : Optional.empty();
            return changed.<AutogenException>map(text -> new AutogenException("AG269", text, failure))
                    .orElse(failure);
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return failure;
        }
    }

    /** Returns a failure of a statement of ours. */
    AutogenException of(SQLException failure) {
        try {
            if (DatabaseErrors.isCancelled(failure)) {
                return new AutogenException(
                        "AG268", "The server ended a statement of autogen: " + cancelled(), failure);
            }
            if (!connection.isClosed()) {
                Engine.refuseOthers(connection);
            }
            if (LockHolders.isSaidBy(failure)) {
                return LockHolders.refusal(Optional.of(connection), failure);
            }
            Optional<AutogenException> hidden = RowSecurity.refusal(connection, failure, "");
            if (hidden.isPresent()) {
                return hidden.get();
            }
            Optional<String> changed = DatabaseErrors.isLost(failure) ? Optional.empty() : changedHistory();
            if (changed.isPresent()) {
                return new AutogenException("AG269", changed.get(), failure);
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        } catch (AutogenException e) {
            e.addSuppressed(failure);
            return e;
        }
        return DatabaseErrors.translate(failure);
    }

    private Optional<String> changedHistory() throws SQLException {
        return new HistoryShape(connection, schema).problem();
    }

    private String cancelled() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TIMEOUT)) {
            if (!row.next()) {
                return "somebody cancelled it with pg_cancel_backend. What was not committed is rolled back. Run again.";
            }
            return "it took longer than statement_timeout, which is " + row.getString(1) + " here, "
                    + source(row.getString(2), row.getString(3), row.getString(4))
                    + ". What was not committed is rolled back. Disable it for this run with options=-c%20statement_timeout=0"
                    + " in the URL, and run again.";
        }
    }

    private static String source(String source, String database, String role) {
        return switch (source) {
            case "database" -> "set by ALTER DATABASE " + database;
            case "user" -> "set by ALTER ROLE " + role;
            case "database user" -> "set by ALTER ROLE " + role + " IN DATABASE " + database;
            case "client" -> "set by the URL";
            case "session" -> "set by SET in the session, for example by a pool or the migration";
            default -> "set by the server (" + source + ")";
        };
    }
}
