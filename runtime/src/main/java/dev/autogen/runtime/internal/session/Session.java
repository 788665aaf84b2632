package dev.autogen.runtime.internal.session;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.server.BlockerWatch;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.internal.sql.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The one connection of a run; closed, it goes back to where it came from as it was. */
public final class Session implements AutoCloseable {

    private final DataSource dataSource;
    private final Connection connection;
    private final String schema;
    private final Optional<String> role;
    private final boolean autoCommit;
    private final Map<String, String> before = new LinkedHashMap<>();
    private boolean changed;

    /** Opens a connection; with a role, what it does is done as that role. */
    Session(DataSource dataSource, String schema, Optional<String> role) throws SQLException {
        this.dataSource = dataSource;
        this.schema = schema;
        this.role = role;
        this.connection = dataSource.getConnection();
        this.autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        if (role.isPresent()) {
            assume(role.get());
        }
    }

    private void assume(String name) throws SQLException {
        try {
            execute("SET ROLE " + Identifiers.quote(name));
        } catch (SQLException e) {
            connection.close();
            throw new AutogenException(
                    "AG262",
                    "Could not switch to role \"" + name + "\": " + e.getMessage()
                            + ". Grant it to the user of the connection, or correct --role.",
                    e);
        }
    }

    /** Rolls back what has not been committed; a connection that is lost has rolled back by itself. */
    public static void end(Connection connection, boolean done) throws SQLException {
        if (!connection.isClosed()) {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    public Connection connection() {
        return connection;
    }

    /** Makes the session one that may change the schema. */
    public void prepare() throws SQLException {
        changed = true;
        SessionSettings.pin(connection, schema).forEach(before::putIfAbsent);
    }

    /**
     * Checks that the migration lock is ours, bounds the wait for other locks, and returns the id of the transaction.
     *
     * <p>In autocommit the bound holds for the session, in a transaction for that alone.
     */
    public String begin(LockRetry retry) throws SQLException {
        boolean local = !connection.getAutoCommit();
        String sql = "SELECT pg_catalog.pg_current_xact_id()::text, pg_catalog.set_config('lock_timeout', ?, ?), "
                + "pg_catalog.set_config('idle_in_transaction_session_timeout', '0', ?), " + MigrationLock.HELD;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Long.toString(retry.lockTimeout().toMillis()));
            statement.setBoolean(2, local);
            statement.setBoolean(3, local);
            statement.setLong(4, MigrationLock.unsignedKey(schema));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(4)) {
                    throw MigrationLock.lost();
                }
                return row.getString(1);
            }
        }
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    BlockerWatch watchBlockers() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            row.next();
            return BlockerWatch.of(dataSource, row.getInt(1));
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (connection.isClosed()) {
                return;
            }
            connection.setAutoCommit(true);
            if (role.isPresent()) {
                execute("RESET ROLE");
            }
            if (changed) {
                SessionSettings.restore(connection, before);
                execute("RESET lock_timeout; RESET idle_in_transaction_session_timeout");
            }
            connection.setAutoCommit(autoCommit);
        }
    }
}
