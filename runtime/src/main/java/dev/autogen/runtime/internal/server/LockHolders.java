package dev.autogen.runtime.internal.server;

import dev.autogen.runtime.AutogenException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who holds a lock that even readers wait for, asked when the wait was given up. */
public final class LockHolders {

    private static final String NOT_AVAILABLE = "55P03";

    private static final String QUERY = """
            SELECT 'process ' || a.pid || ' of ' || coalesce(a.usename, '?') || ' (' || coalesce(a.application_name, '')
                || ', ' || coalesce(a.state, '?') || ') holds ' || string_agg(l.relation::regclass::text, ', '
                ORDER BY l.relation) || ', in its transaction since '
                || coalesce(date_trunc('second', a.xact_start)::text, '?')
            FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            JOIN pg_catalog.pg_class c ON c.oid = l.relation AND c.relkind IN ('r', 'p', 'm', 'v')
            WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock' AND l.granted
                AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
                AND l.pid <> pg_catalog.pg_backend_pid()
            GROUP BY a.pid, a.usename, a.application_name, a.state, a.xact_start ORDER BY a.xact_start LIMIT 3
            """;

    private LockHolders() {}

    /** Tells whether a failure is the end of a wait for a lock. */
    public static boolean isSaidBy(SQLException failure) {
        return NOT_AVAILABLE.equals(failure.getSQLState());
    }

    /** Returns the refusal of such a failure. */
    public static AutogenException refusal(Optional<Connection> connection, SQLException failure) {
        return new AutogenException(
                "AG516",
                "Could not acquire a lock: " + holders(connection, failure)
                        + ". Nothing was changed. Run again after that transaction has ended, or end it with"
                        + " pg_terminate_backend.",
                failure);
    }

    private static String holders(Optional<Connection> connection, SQLException failure) {
        List<String> holders = new ArrayList<>();
        try {
            if (connection.isPresent() && !connection.get().isClosed()) {
                try (Statement statement = connection.get().createStatement();
                        ResultSet rows = statement.executeQuery(QUERY)) {
                    while (rows.next()) {
                        holders.add(rows.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return holders.isEmpty() ? "somebody else holds it (see pg_locks)" : String.join("; ", holders);
    }
}
