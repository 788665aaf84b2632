package dev.autogen.runtime.command;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.revision.RevisionGraph;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The verb {@code upgrade}.
 *
 * @param migrator what it works with
 */
public record UpgradeVerb(Migrator migrator) {

    /**
     * Applies what is missing up to a revision, once the database has been saved; where nothing is missing, nothing is.
     *
     * @param save saves the database and returns the file
     */
    public Report run(String revision, Supplier<Path> save) {
        if (migrator.planUpgrade(revision).isEmpty()) {
            return run(revision);
        }
        String file = save.get().toString();
        return run(revision).with("backup", file);
    }

    /** Returns what there is to say of a backup while the upgrade goes on. */
    public static String saved(Path file) {
        return "saved before the upgrade: " + file + "\n  to go back: pg_restore --clean --if-exists -d DATABASE FILE";
    }

    /** Applies what is missing up to a revision. */
    public Report run(String revision) {
        Report report = RunReport.of(migrator.upgrade(revision));
        RevisionGraph graph = migrator.migrations().graph();
        if (graph.revisions().isEmpty()) {
            report.note("there are no migrations yet. To write the first: autogen -m \"initial\"");
        }
        RevisionText.severalHeads(graph).ifPresent(report::note);
        return report;
    }
}
