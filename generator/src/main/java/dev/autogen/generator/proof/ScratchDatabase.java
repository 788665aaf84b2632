package dev.autogen.generator.proof;

import dev.autogen.generator.Server;
import dev.autogen.runtime.postgres.Identifiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An empty database on a server, dropped when closed, also when the program is interrupted.
 *
 * <p>Its name carries when it was made; one that a killed run left behind, without a session on it, is dropped by the
 * next.
 */
final class ScratchDatabase implements AutoCloseable {

    private static final String PREFIX = "autogen_proof_";
    private static final long LEFTOVER_AFTER_MILLIS = 60_000;

    private final Server server;
    private final String name;
    private final AtomicBoolean dropped = new AtomicBoolean();
    private final Thread onExit = new Thread(this::dropOnce, "drop scratch database");

    private ScratchDatabase(Server server, String name) {
        this.server = server;
        this.name = name;
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    /**
     * Creates a database with the encoding, locale and extensions of the one the server works in.
     *
     * @throws SQLException if the role may not create databases, or the server has none of these
     */
    static ScratchDatabase create(Server server, String targetSchema) throws SQLException {
        String name = PREFIX + Clock.systemUTC().millis() + "_"
                + ThreadLocalRandom.current().nextInt(0x10000, 0xFFFFFF);
        List<String> extensions;
        try (Connection live = server.open();
                Statement statement = live.createStatement()) {
            live.setAutoCommit(true);
            dropLeftovers(statement);
            extensions = strings(statement, ScratchSql.EXTENSIONS);
            statement.execute("CREATE DATABASE " + Identifiers.quote(name) + " TEMPLATE template0 "
                    + strings(statement, ScratchSql.LOCALE).get(0));
        }
        ScratchDatabase scratch = new ScratchDatabase(server, name);
        try (Connection connection = scratch.open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + Identifiers.quote(targetSchema));
            for (String extension : extensions) {
                statement.execute(extension);
            }
        } catch (SQLException e) {
            scratch.close();
            throw e;
        }
        return scratch;
    }

    /** Opens a connection to it. */
    Connection open() throws SQLException {
        return server.open(name);
    }

    @Override
    public void close() {
        dropOnce();
        Runtime.getRuntime().removeShutdownHook(onExit);
    }

    private void dropOnce() {
        if (dropped.compareAndSet(false, true)) {
            try (Connection live = server.open();
                    Statement statement = live.createStatement()) {
                live.setAutoCommit(true);
                drop(statement, name);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot drop the scratch database \"" + name + "\".", e);
            }
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
