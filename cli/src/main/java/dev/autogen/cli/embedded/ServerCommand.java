package dev.autogen.cli.embedded;

import dev.autogen.runtime.AutogenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the programs of PostgreSQL are called: settings of a disposable server, and never as root. */
record ServerCommand(PostgresBinaries binaries, Path log) {

    /** Makes the shell's process the server, and leaves a child behind that interrupts it when our pipe ends. */
    private static final String GUARDED = """
            exec 3<&0
            ( read -r end <&3; kill -INT $$ ) 2>/dev/null &
            exec "$@" </dev/null 3<&-
            """;

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "off"),
            Map.entry("synchronous_commit", "off"),
            Map.entry("full_page_writes", "off"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("autovacuum", "off"),
            Map.entry("jit", "off"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_connections", "40"),
            Map.entry("max_locks_per_transaction", "1024"));

    Process start(Path data, int port) throws IOException {
        List<String> command = new ArrayList<>();
        boolean guarded = Platform.isPosix();
        if (guarded) {
            command.addAll(List.of("/bin/sh", "-c", GUARDED, "autogen-postgres"));
        }
        command.addAll(unprivileged());
        command.addAll(List.of(binaries.program("postgres"), "-D", data.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return start(command);
    }

    void initialize(Path data, String user, Path passwordFile) throws IOException {
        List<String> command = new ArrayList<>(unprivileged());
        command.addAll(List.of(binaries.program("initdb"), "-D", data.toString(), "-U", user));
        command.addAll(List.of("-A", "password", "--pwfile=" + passwordFile, "-E", "UTF8", "--no-locale", "--no-sync"));
        Process process = start(command);
        try {
            if (process.waitFor() != 0) {
                throw failure();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AutogenException("AG114", "interrupted while the embedded PostgreSQL was set up.", e);
        }
    }

    AutogenException failure() throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        String tail = String.join("\n  ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        String way = tail.contains("root") || tail.contains("unshare")
                ? "Run autogen as another user than root, or use a database of your own with --url."
                : "Use a database of your own with --url, or delete the directory .autogen and try again.";
        return new AutogenException(
                "AG110",
                "cannot start the embedded PostgreSQL. Its log " + log + " ends with:\n  " + tail + "\n" + way);
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static List<String> unprivileged() {
        return Platform.isRoot() ? List.of("unshare", "-U") : List.of();
    }
}
