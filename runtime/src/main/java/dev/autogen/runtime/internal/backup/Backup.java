package dev.autogen.runtime.internal.backup;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.internal.connection.DatabaseUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where and how a database is saved before it is changed.
 *
 * @param directory where the files go
 * @param keep how many of a database stay, the newest
 * @param program the {@code pg_dump} to use; one is looked for otherwise
 * @param role the role that reads the database; the user otherwise
 */
public record Backup(Path directory, int keep, Optional<Path> program, Optional<String> role) {

    /** How many stay where nobody says. */
    public static final int KEEP = 5;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String END = ".dump";

    public Backup {
        if (keep < 1) {
            throw new UsageException("AG101", "--backup-keep " + keep + " would keep no backup. Use 1 or more.");
        }
    }

    /**
     * Writes the database into a file of {@code pg_restore}'s and lets the oldest files go.
     *
     * @param server the major version of the server
     * @return the file
     * @throws AutogenException AG280 if there is no pg_dump of that version, AG281 if it fails, AG282 if there is no place for
     *     the file
     */
    public Path run(DatabaseUrl url, int server, Map<String, String> environment) {
        PgDump dump = PgDump.find(program, server, environment);
        LibpqAddress address = LibpqAddress.of(url);
        String name = address.database().replaceAll("[^A-Za-z0-9_.-]", "_") + "-";
        Path file = directory.resolve(name + TIME.format(Instant.now()) + END);
        Path partial = directory.resolve(file.getFileName() + ".partial");
        try {
            Files.createDirectories(directory);
            makePrivate(Files.createFile(partial));
            try {
                write(dump, address, partial);
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
            forget(name);
        } catch (IOException e) {
            throw new AutogenException(
                    "AG282",
                    "Could not write a backup to \"" + directory + "\", so nothing was run: " + e.getMessage()
                            + ". Use --backup with a writable directory.",
                    e);
        }
        return file;
    }

    /** It holds all rows: nobody else is to read it. */
    private static void makePrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private void write(PgDump dump, LibpqAddress address, Path file) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(dump.program().toString(), "--format=custom", "--no-password", "--file=" + file));
        role.ifPresent(name -> command.add("--role=" + name));
        command.add("--dbname=" + quoted(address.database()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(address.variables());
        Process process = builder.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new AutogenException(
                        "AG281",
                        "The backup failed, so nothing was run: " + dump.program() + " says:\n    "
                                + said.replace("\n", "\n    ")
                                + "\nFix that, or omit --backup.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AutogenException("AG281", "The backup was interrupted, so nothing was run. Run again.", e);
        } finally {
            process.destroy();
        }
    }

    /** As a conninfo string: a name with an equals sign would be read as one otherwise. */
    private static String quoted(String database) {
        return "dbname='" + database.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private void forget(String name) throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(directory, file -> String.valueOf(file.getFileName())
                        .matches(java.util.regex.Pattern.quote(name) + "\\d{8}T\\d{9}Z"
                                + java.util.regex.Pattern.quote(END)))) {
            files.forEach(all::add);
        }
        Collections.sort(all);
        for (Path old : all.subList(0, Math.max(0, all.size() - keep))) {
            Files.deleteIfExists(old);
        }
    }
}
