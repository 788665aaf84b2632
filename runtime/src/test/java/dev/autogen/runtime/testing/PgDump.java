package dev.autogen.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The schema of a database as {@code pg_dump} tells it, where one of the server's major version is on the path. */
public final class PgDump {

    private PgDump() {}

    /**
     * Returns the lines of the dump, sorted, since {@code pg_dump} writes columns by position; empty without a
     * {@code pg_dump} of the server's version.
     */
    public static Optional<List<String>> lines(TestDatabase database) {
        String server = database.query("SHOW server_version_num").get(0).replaceFirst("\\d{4}$", "");
        if (!server.equals(version())) {
            return Optional.empty();
        }
        String url = database.url().substring("jdbc:".length());
        String dump = output(
                "pg_dump",
                "--schema-only",
                "--no-owner",
                "--exclude-table=autogen_history*",
                "-d",
                url,
                "-U",
                database.user());
        return Optional.of(dump.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--") && !line.startsWith("\\"))
                .map(line -> line.replaceFirst(",$", ""))
                .sorted()
                .toList());
    }

    private static String version() {
        try {
            return output("pg_dump", "--version").replaceFirst("(?s)^\\D*(\\d+).*$", "$1");
        } catch (UncheckedIOException missing) {
            return "none";
        }
    }

    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
