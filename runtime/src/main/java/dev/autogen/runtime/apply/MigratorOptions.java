package dev.autogen.runtime.apply;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.migration.Migrations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What a migrator works with. */
record MigratorOptions(
        DataSource dataSource,
        Migrations migrations,
        String schema,
        MigrationListener listener,
        LockRetry retry,
        Duration lockWait,
        Author author,
        Optional<String> role,
        boolean singleTransaction) {

    /** Returns the rows of applied revisions that are not among the migrations. */
    List<HistoryEntry> unknown(AppliedRevisions applied) {
        return applied.byRevision().values().stream()
                .filter(entry -> migrations.graph().find(entry.revision()).isEmpty())
                .toList();
    }

    /** Refuses a database to which something is applied that is not among the migrations. */
    void checkKnown(AppliedRevisions applied) {
        unknown(applied).stream().findFirst().ifPresent(entry -> {
            throw new AutogenException(
                    "AG230",
                    "Revision \"" + entry.revision() + "\" (" + entry.message()
                            + ") is applied, but there is no migration of that id in \"" + migrations.packageName()
                            + "\". Check out the branch that has it and downgrade there, or bring its file here. "
                            + "\"autogen stamp --purge\" forgets what is applied and marks anew.");
        });
    }
}
