package dev.autogen.cli.embedded;

import dev.autogen.runtime.AutogenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A running PostgreSQL server over one data directory. */
final class Postmaster implements AutoCloseable {

    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 10;
    private static final int STATUS_LINE = 7;

    private final Process process;
    private final int port;

    private Postmaster(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    int port() {
        return port;
    }

    /** Starts the server; empty if it ended before it was ready, for a reason that is in the log. */
    static Optional<Postmaster> start(ServerCommand command, Path data, int port) throws IOException {
        Postmaster postmaster = new Postmaster(command.start(data, port), port);
        try {
            if (postmaster.awaitReady(data)) {
                return Optional.of(postmaster);
            }
            postmaster.process.getOutputStream().close();
            return Optional.empty();
        } catch (InterruptedException e) {
            postmaster.close();
            Thread.currentThread().interrupt();
            throw new AutogenException("AG114", "interrupted while the embedded PostgreSQL was starting.", e);
        }
    }

    private boolean awaitReady(Path data) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline) {
            List<String> lines = lines(data.resolve("postmaster.pid"));
            if (lines.size() > STATUS_LINE
                    && lines.get(0).equals(Long.toString(process.pid()))
                    && lines.get(STATUS_LINE).strip().equals("ready")) {
                return true;
            }
            if (process.waitFor(2, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        close();
        return false;
    }

    /** Stops a server that a killed run left behind, and removes what makes PostgreSQL believe in one. */
    static void stopLeftover(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        List<String> lines = lines(file);
        if (lines.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> leftover =
                ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(Postmaster::isPostgres);
        if (leftover.isPresent()) {
            ProcessHandle server = leftover.get();
            server.destroy();
            if (!ended(server, 3)) {
                server.destroyForcibly();
                ended(server, STOP_SECONDS);
            }
        }
        Files.deleteIfExists(file);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(name -> name.contains("postgres")).orElse(true);
    }

    private static boolean ended(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return !process.isAlive();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Ends the server as a fast shutdown does: its guard sees the end of our pipe, as it would if we were killed. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        if (!ended(process.toHandle(), STOP_SECONDS)) {
            process.destroyForcibly();
        }
    }
}
