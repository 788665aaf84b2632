package dev.autogen.runtime.internal.session;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.server.Pause;
import dev.autogen.runtime.report.MigrationListener;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The lock that lets one run at a time change a schema: a session advisory lock on the connection that runs the DDL.
 *
 * <p>A waiter asks again and again and sleeps in between, outside any transaction: one that waits inside
 * pg_advisory_lock() holds a snapshot, on which CREATE INDEX CONCURRENTLY of the other run would wait in turn. The server
 * frees the lock when the session ends, however it ends.
 */
public final class MigrationLock implements AutoCloseable {

    /** The upper half of the key; the letters "auto". The lower half is the hash of the schema. */
    private static final int FAMILY = 0x6175746f;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final int RELEASES = 5;

    /** True where this session holds the lock; takes the lower half of the key. */
    static final String HELD =
            "EXISTS (SELECT FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND pid = pg_catalog.pg_backend_pid() "
                    + "AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()) "
                    + "AND classid = " + FAMILY + " AND objid::bigint = ? AND objsubid = 2 AND granted)";

    private final Connection connection;
    private final String schema;

    private MigrationLock(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /**
     * Takes the lock of a schema, waiting for it if need be.
     *
     * @param connection the connection that will run the DDL, in autocommit
     * @throws AutogenException if another run still holds it when the patience ends; names that run
     */
    public static MigrationLock take(
            Connection connection, String schema, Duration patience, MigrationListener listener) throws SQLException {
        MigrationLock lock = new MigrationLock(connection, schema);
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (!lock.ask("SELECT pg_catalog.pg_try_advisory_lock(?, ?)")) {
            if (!told) {
                listener.waitingForRun(holder(connection, schema).orElse("another run"));
                told = true;
            }
            if (System.nanoTime() >= deadline) {
                throw new AutogenException(
                        "AG245",
                        "Another run is changing schema \"" + schema + "\": "
                                + holder(connection, schema).orElse("it ended just now")
                                + ". This run has waited " + patience.toSeconds() + " s. Wait for it to end, or end it "
                                + "with pg_terminate_backend.");
            }
            Pause.of(PAUSE);
        }
        return lock;
    }

    private boolean ask(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, FAMILY);
            statement.setInt(2, key(schema));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Returns which session holds the lock of a schema now. */
    public static Optional<String> holder(Connection connection, String schema) throws SQLException {
        String sql = "SELECT a.pid, a.usename, a.application_name, coalesce(a.client_addr::text, 'local'), "
                + "date_trunc('second', a.backend_start)::text FROM pg_catalog.pg_locks l "
                + "JOIN pg_catalog.pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.classid = ? "
                + "AND l.objid::bigint = ? AND l.objsubid = 2 AND l.granted AND a.datname = current_database()";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, FAMILY);
            statement.setLong(2, unsignedKey(schema));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of("process " + row.getInt(1) + " of " + row.getString(2) + " (" + row.getString(3)
                        + ", " + row.getString(4) + "), connected since " + row.getString(5));
            }
        }
    }

    /** Returns the expression that takes the lock in a script: false where another session holds it. */
    public static String taking(String schema) {
        return "pg_catalog.pg_try_advisory_lock(" + FAMILY + ", " + key(schema) + ")";
    }

    /** Returns the expression that gives it back. */
    public static String releasing(String schema) {
        return "pg_catalog.pg_advisory_unlock(" + FAMILY + ", " + key(schema) + ")";
    }

    static long unsignedKey(String schema) {
        return Integer.toUnsignedLong(key(schema));
    }

    private static int key(String schema) {
        return schema.hashCode();
    }

    /** Says that the lock is gone, as a proxy that shares sessions or a failover makes it. */
    static AutogenException lost() {
        return new AutogenException(
                "AG246",
                "This session lost the lock against other runs, so the run stops before it changes more. A pooler "
                        + "that shares sessions (PgBouncer in transaction mode) or a failover causes this. Connect to the server "
                        + "directly, and run again.");
    }

    @Override
    public void close() throws SQLException {
        // Where a pooler has given the session another process after all, a further try may meet the one with the lock.
        for (int i = 0; i < RELEASES && !ask("SELECT pg_catalog.pg_advisory_unlock(?, ?)"); i++) {
            if (holder(connection, schema).isEmpty()) {
                return;
            }
        }
    }
}
