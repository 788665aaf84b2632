package dev.autogen.generator;

import dev.autogen.runtime.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A database as pg_dump and a restore leave it: really so where a pg_dump for the server is found, otherwise with its
 * checks, defaults and indexes made again from their own texts, which is what a restore does to them.
 */
public final class Restored {

    private static final Pattern MAJOR = Pattern.compile("(\\d+)");

    private Restored() {}

    /** Returns the database to look at: the other one, empty before, or the first itself. */
    public static TestDatabase of(TestDatabase database, TestDatabase empty) throws SQLException {
        Optional<Path> binaries = binariesFor(database);
        if (binaries.isPresent()) {
            restore(binaries.get(), database, empty);
            return empty;
        }
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            RemadeTexts.in(connection);
            connection.commit();
        }
        return database;
    }

    /** Tells whether pg_dump itself is at work. */
    public static boolean isDumped(TestDatabase database) {
        return binariesFor(database).isPresent();
    }

    private static Optional<Path> binariesFor(TestDatabase database) {
        int server = Integer.parseInt(database.query("SELECT current_setting('server_version_num')::int / 10000")
                .get(0));
        return directories().filter(directory -> major(directory) >= server).findFirst();
    }

    private static Stream<Path> directories() {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of);
        return onPath.filter(directory ->
                Files.isExecutable(directory.resolve("pg_dump")) && Files.isExecutable(directory.resolve("psql")));
    }

    private static int major(Path binaries) {
        Matcher number = MAJOR.matcher(run(List.of(binaries.resolve("pg_dump").toString(), "--version"), ""));
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static void restore(Path binaries, TestDatabase from, TestDatabase to) {
        try {
            Path dump = Files.createTempFile("dump", ".sql");
            run(command(binaries.resolve("pg_dump"), from, "--no-owner", "-f", dump.toString()), from.password());
            to.execute("DROP SCHEMA IF EXISTS public CASCADE", "CREATE SCHEMA public");
            run(
                    command(binaries.resolve("psql"), to, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", dump.toString()),
                    to.password());
            Files.delete(dump);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path program, TestDatabase database, String... more) {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        List<String> connection = List.of(
                program.toString(),
                "-h",
                address.getHost(),
                "-p",
                String.valueOf(address.getPort()),
                "-U",
                database.user(),
                "-d",
                database.name());
        return Stream.concat(connection.stream(), Stream.of(more)).toList();
    }

    private static String run(List<String> command, String password) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + "\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
