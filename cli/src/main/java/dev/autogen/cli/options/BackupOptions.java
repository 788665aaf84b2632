package dev.autogen.cli.options;

import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.internal.backup.Backup;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether the database is saved before it is changed. */
public final class BackupOptions {

    @Option(
            names = "--backup",
            paramLabel = "DIR",
            description = "Back up the database to this directory with pg_dump before the upgrade.")
    private Optional<Path> directory = Optional.empty();

    @Option(names = "--backup-keep", paramLabel = "N", description = "How many backups to keep (default: 5).")
    private int keep = Backup.KEEP;

    @Option(
            names = "--pg-dump",
            paramLabel = "FILE",
            description = "The pg_dump to run (default: the one on the path, or where PostgreSQL is installed).")
    private Optional<Path> program = Optional.empty();

    /**
     * Returns how it is saved, empty where it is not.
     *
     * @param current the directory against which that of the option stands
     */
    public Optional<Backup> backup(Path current, DatabaseOptions database) {
        if (directory.isPresent() && database.address().isEmpty()) {
            throw new UsageException(
                    "AG101", "--backup needs a database of --url. The embedded one can be recreated at any time.");
        }
        return directory.map(place -> new Backup(current.resolve(place), keep, program, database.role()));
    }
}
