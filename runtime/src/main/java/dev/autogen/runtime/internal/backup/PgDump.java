package dev.autogen.runtime.internal.backup;

import dev.autogen.runtime.AutogenException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code pg_dump} on this machine.
 *
 * @param program where it is
 * @param major the major version of PostgreSQL that it is of
 */
record PgDump(Path program, int major) {

    private static final Pattern VERSION = Pattern.compile("PostgreSQL\\)\\s+(\\d+)");

    /** Where installers put the programs of each version, beside the path. */
    private static final List<String> PLACES = List.of(
            "/usr/lib/postgresql",
            "/usr/pgsql-",
            "/usr/local/pgsql",
            "/opt/homebrew/opt",
            "/usr/local/opt",
            "/Library/PostgreSQL",
            "C:\\Program Files\\PostgreSQL");

    /**
     * Finds the oldest one that is not older than the server, since it reads no newer one.
     *
     * @param given the one to take, if somebody said so
     * @throws AutogenException AG280 if there is none
     */
    static PgDump find(Optional<Path> given, int server, Map<String, String> environment) {
        List<PgDump> found = new ArrayList<>();
        for (Path program : given.map(List::of).orElseGet(() -> candidates(environment))) {
            major(program).ifPresent(major -> found.add(new PgDump(program, major)));
        }
        return found.stream()
                .filter(dump -> dump.major() >= server)
                .min(Comparator.comparingInt(PgDump::major))
                .orElseThrow(() -> refusal(given, server, found));
    }

    private static AutogenException refusal(Optional<Path> given, int server, List<PgDump> found) {
        String there = found.isEmpty()
                ? given.map(path -> "\"" + path + "\" is not a pg_dump")
                        .orElse("there is none on the path or where PostgreSQL is installed")
                : "there is only " + found.get(0).program() + " of version "
                        + found.stream().mapToInt(PgDump::major).max().orElseThrow();
        return new AutogenException(
                "AG280",
                "Could not make a backup, so nothing was run: the server is PostgreSQL " + server
                        + " and needs a pg_dump of that version or newer, but " + there
                        + ". Install postgresql-client-" + server
                        + ", name it with --pg-dump, or omit --backup.");
    }

    private static List<Path> candidates(Map<String, String> environment) {
        boolean windows = File.separatorChar == '\\';
        List<Path> directories = new ArrayList<>();
        for (String entry : environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator))) {
            if (!entry.isBlank()) {
                directories.add(Path.of(entry));
            }
        }
        PLACES.stream()
                .filter(place -> windows == place.contains("\\"))
                .flatMap(place -> installed(place).stream())
                .forEach(directories::add);
        return directories.stream()
                .map(directory -> directory.resolve(windows ? "pg_dump.exe" : "pg_dump"))
                .filter(Files::isExecutable)
                .distinct()
                .toList();
    }

    /** The bin directories of all versions, of {@code /usr/pgsql-} those of its siblings that begin so. */
    private static List<Path> installed(String place) {
        Path path = Path.of(place);
        boolean prefix = place.endsWith("-");
        Path parent = prefix ? Optional.ofNullable(path.getParent()).orElse(path) : path;
        List<Path> directories = new ArrayList<>(prefix ? List.of() : List.of(path.resolve("bin")));
        if (Files.isDirectory(parent)) {
            String glob = prefix ? path.getFileName() + "*" : "*";
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(parent, glob)) {
                versions.forEach(version -> directories.add(version.resolve("bin")));
            } catch (IOException e) {
                // A directory that may not be listed holds nothing for us.
                return directories;
            }
        }
        return directories;
    }

    private static Optional<Integer> major(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            Matcher version =
                    VERSION.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return process.waitFor() == 0 && version.find()
                    ? Optional.of(Integer.parseInt(version.group(1)))
                    : Optional.empty();
        } catch (IOException e) {
            // What cannot be started is no pg_dump.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
