package dev.autogen.runtime.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** A server of a test's own, which the test may kill; what was committed is there when it is back. */
public final class CrashableServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private EmbeddedPostgres server;

    private CrashableServer(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    /** Starts one. */
    public static CrashableServer start() {
        try {
            Path data = Files.createTempDirectory("crashable");
            return new CrashableServer(data, builder(data).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off")
                // Off by default here, by which a crash takes back what was committed.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("autovacuum", "off");
    }

    /** Returns its database. */
    public TestDatabase database() {
        return TestDatabase.of(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    /** Kills the process of a session, which makes the server end all sessions and recover. */
    public void killSession(int pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Kills the server. */
    public void kill() {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again on the same port with the same data. */
    public void restart() {
        int port = server.getPort();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                server = builder(data).setPort(port).start();
                return;
            } catch (IOException | IllegalStateException e) {
                // The processes of the killed one may still hold its memory.
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The server does not come back.", e);
                }
            }
        }
    }

    /** Waits until it takes connections. */
    public void await() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection =
                    DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")) {
                connection.isValid(1);
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The server does not come back.", e);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
