package dev.autogen.generator.proof;

import dev.autogen.generator.server.OnExit;
import dev.autogen.generator.server.Server;
import dev.autogen.runtime.internal.sql.Identifiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An empty database on a server, dropped when closed, also when the program is interrupted.
 *
 * <p>Its name carries when it was made; one that a killed run left behind, without a session on it, is dropped by the
 * next.
 */
public final class ScratchDatabase implements AutoCloseable {

    private static final String PREFIX = "autogen_proof_";
    private static final String READ_ONLY = "25006";
    private static final long LEFTOVER_AFTER_MILLIS = 60_000;

    private final Server server;
    private final String name;
    private final OnExit onExit = OnExit.clear(this::drop);

    private ScratchDatabase(Server server, String name) {
        this.server = server;
        this.name = name;
    }

    /**
     * Creates a database with the encoding, locale and extensions of the one the server works in.
     *
     * @throws SQLException if the role may not create databases, or the server has none of these
     */
    public static ScratchDatabase create(Server server, String targetSchema) throws SQLException {
        String name = PREFIX + Clock.systemUTC().millis() + "_"
                + ThreadLocalRandom.current().nextInt(0x10000, 0xFFFFFF);
        ScratchDatabase scratch = new ScratchDatabase(server, name);
        try {
            scratch.make(targetSchema);
            return scratch;
        } catch (SQLException | RuntimeException e) {
            try {
                scratch.close();
            } catch (RuntimeException again) {
                // Where it could not be made it cannot be dropped either: the first failure tells why.
                e.addSuppressed(again);
            }
            if (e instanceof SQLException refused && READ_ONLY.equals(refused.getSQLState())) {
                throw readOnly(refused);
            }
            throw e;
        }
    }

    private static SQLException readOnly(SQLException refused) {
        return new SQLException(
                refused.getMessage() + "; check default_transaction_read_only of the role and the database, and"
                        + " readOnly in the URL",
                READ_ONLY,
                refused);
    }

    private void make(String targetSchema) throws SQLException {
        List<String> extensions;
        try (Connection live = server.open();
                Statement statement = live.createStatement()) {
            live.setAutoCommit(true);
            dropLeftovers(statement);
            extensions = strings(statement, ScratchSql.EXTENSIONS);
            statement.execute("CREATE DATABASE " + Identifiers.quote(name) + " TEMPLATE template0 "
                    + strings(statement, ScratchSql.LOCALE).get(0));
        }
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + Identifiers.quote(targetSchema));
            for (String extension : extensions) {
                statement.execute(extension);
            }
        }
    }

    /** Opens a connection to it. */
    public Connection open() throws SQLException {
        return server.open(name);
    }

    @Override
    public void close() {
        onExit.close();
    }

    private void drop() {
        try (Connection live = server.open();
                Statement statement = live.createStatement()) {
            live.setAutoCommit(true);
            drop(statement, name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot drop the scratch database \"" + name + "\".", e);
        }
    }

    private static void dropLeftovers(Statement statement) throws SQLException {
        long limit = Clock.systemUTC().millis() - LEFTOVER_AFTER_MILLIS;
        for (String candidate : strings(statement, ScratchSql.WITHOUT_SESSIONS.formatted(PREFIX))) {
            String time = candidate.substring(PREFIX.length()).replaceFirst("_.*", "");
            if (time.matches("\\d{1,15}") && Long.parseLong(time) < limit) {
                drop(statement, candidate);
            }
        }
    }

    private static void drop(Statement statement, String database) throws SQLException {
        statement.execute("DROP DATABASE IF EXISTS " + Identifiers.quote(database) + " WITH (FORCE)");
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
