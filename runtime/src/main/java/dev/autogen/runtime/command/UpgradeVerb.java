package dev.autogen.runtime.command;

import dev.autogen.runtime.apply.Migrator;

/**
 * The verb {@code upgrade}.
 *
 * @param migrator what it works with
 */
public record UpgradeVerb(Migrator migrator) {

    /** Applies what is missing up to a revision. */
    public Report run(String revision) {
        Report report = RunReport.of(migrator.upgrade(revision));
        return migrator.migrations().graph().revisions().isEmpty()
                ? report.note("there are no migrations yet: autogen -m \"initial\"")
                : report;
    }
}
