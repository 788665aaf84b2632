package dev.autogen.runtime.internal.server;

import dev.autogen.runtime.AutogenException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pooler that gives a session another process of the server for each transaction, as PgBouncer in transaction mode does.
 *
 * <p>The settings and the lock of a run would stay with a process that others use next, so it is looked for before
 * anything is set or taken: two transactions of a session in different processes, or two sessions in the same one. A
 * second session is opened only where something tells of a pooler: the process that the driver was told of at the login is
 * not the one that answers, or the address is that of a well-known one.
 */
public final class Pooler {

    private static final int LOOKS = 3;
    private static final int PATIENCE_SECONDS = 5;

    /** Neon's hosts, Supabase's port, and the port of PgBouncer. */
    private static final Pattern WELL_KNOWN = Pattern.compile("-pooler\\.|pooler\\.|pgbouncer|:6543\\b|:6432\\b");

    private static final Pattern ADDRESS = Pattern.compile("//([^/?]+)");

    private Pooler() {}

    /** Opens another session by the same address. */
    @FunctionalInterface
    public interface Opening {
        Connection open() throws SQLException;
    }

    /**
     * Refuses a pooler that shares sessions.
     *
     * @param connection a session, in autocommit
     * @throws AutogenException AG513 with the direct address, as far as it can be told
     */
    public static void refuse(Connection connection, Opening another) throws SQLException {
        Set<Integer> processes = new HashSet<>();
        for (int i = 0; i < LOOKS - 1; i++) {
            processes.add(process(connection));
        }
        String url = String.valueOf(connection.getMetaData().getURL());
        boolean suspected = WELL_KNOWN.matcher(address(url)).find()
                || processOfLogin(connection)
                        .filter(pid -> !processes.contains(pid))
                        .isPresent();
        if (processes.size() > 1 || (suspected && isShared(connection, processes, another))) {
            throw refusal(address(url));
        }
    }

    private static int process(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** The driver is no dependency of ours; where it is another one, nothing is known of the login. */
    private static Optional<Integer> processOfLogin(Connection connection) throws SQLException {
        try {
            Class<?> driver = Class.forName("org.postgresql.PGConnection", false, Pooler.class.getClassLoader());
            return connection.isWrapperFor(driver)
                    ? Optional.of((Integer) driver.getMethod("getBackendPID").invoke(connection.unwrap(driver)))
                    : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /** Asks both sessions in turn, the second in a thread of its own: a pool may have no other connection for us. */
    private static boolean isShared(Connection connection, Set<Integer> ours, Opening another) throws SQLException {
        for (int i = 0; i < LOOKS; i++) {
            Optional<Integer> theirs = processOf(another);
            if (theirs.isEmpty() || ours.contains(theirs.get())) {
                return theirs.isPresent();
            }
            ours.add(process(connection));
        }
        return ours.size() > 1;
    }

    private static Optional<Integer> processOf(Opening another) {
        CompletableFuture<Integer> asked = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try (Connection second = another.open()) {
                        asked.complete(process(second));
                    } catch (SQLException | RuntimeException e) {
                        asked.completeExceptionally(e);
                    }
                },
                "autogen-pooler-look");
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException e) {
            // No second session, so nobody shares the first one.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Host and port alone: the rest of a URL may hold a password. */
    private static String address(String url) {
        Matcher address = ADDRESS.matcher(url);
        return address.find() ? address.group(1).replaceFirst("^.*@", "") : "the database";
    }

    /** Returns the address of the server itself, where that of the pooler tells it. */
    static Optional<String> direct(String address) {
        String direct = address.replace("-pooler.", ".").replaceFirst(":(6543|6432)\\b", ":5432");
        return Optional.of(direct).filter(name -> !name.equals(address));
    }

    private static AutogenException refusal(String address) {
        return new AutogenException(
                "AG513",
                "The address \"" + address
                        + "\" is a connection pooler that gives each transaction another process of the"
                        + " server, like PgBouncer in transaction mode. The lock and the settings of a run would remain in"
                        + " processes that others use. Nothing was changed. Connect to the server itself"
                        + direct(address)
                                .map(name -> ", which should be \"" + name + "\"")
                                .orElse("")
                        + ", or to a pool in session mode.");
    }
}
