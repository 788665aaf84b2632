package dev.autogen.runtime.internal.session;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.history.HistoryTable;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.report.Author;
import dev.autogen.runtime.report.ChecksumPolicy;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.report.MigrationListener;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What a migrator works with. */
public record MigratorOptions(
        DataSource dataSource,
        Migrations migrations,
        String schema,
        MigrationListener listener,
        LockRetry retry,
        LockRetry patience,
        Duration lockWait,
        Author author,
        Optional<String> role,
        boolean singleTransaction,
        ChecksumPolicy checksums) {

    /** Returns the rows of applied revisions that are not among the migrations. */
    public List<HistoryEntry> unknown(AppliedRevisions applied) {
        return applied.byRevision().values().stream()
                .filter(entry -> migrations.graph().find(entry.revision()).isEmpty())
                .toList();
    }

    private static AutogenException halfWay(HistoryEntry entry, RevisionInfo squashed) {
        return new AutogenException(
                "AG236",
                "The database has applied only part of the range that was squashed into " + squashed
                        + ": it has revision \""
                        + entry.revision() + "\", but not all of " + String.join(", ", squashed.replaces())
                        + ". Check out the sources from before the squash, run \"autogen upgrade "
                        + squashed.replaces().get(squashed.replaces().size() - 1)
                        + "\" there, then return to the current sources.");
    }

    /** Refuses a log that cannot be true. */
    public void checkSound(AppliedRevisions applied) {
        applied.contradictions().stream().findFirst().ifPresent(entry -> {
            throw new AutogenException(
                    "AG238",
                    "The history of schema \"" + schema + "\" is inconsistent: " + entry.contradiction()
                            + ". Somebody changed " + HistoryTable.NAME
                            + ", so autogen does not know what is applied. Check what the database really has, and record it: "
                            + "\"autogen stamp --purge REVISION\".");
        });
    }

    /** Refuses a database to which something is applied that is not among the migrations. */
    public void checkKnown(AppliedRevisions applied) {
        unknown(applied).stream().findFirst().ifPresent(entry -> {
            migrations.graph().replacing(entry.revision()).ifPresent(squashed -> {
                throw halfWay(entry, squashed);
            });
            throw new AutogenException(
                    "AG230",
                    "Revision \"" + entry.revision() + "\" (" + entry.message()
                            + ") is applied, but there is no migration of that id in \"" + migrations.packageName()
                            + "\". Check out the branch that has it and downgrade there, or restore its file. "
                            + "\"autogen stamp --purge REVISION\" replaces what the history says is applied.");
        });
    }
}
