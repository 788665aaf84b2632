package dev.autogen.runtime.command;

import dev.autogen.runtime.apply.Migrator;

/**
 * The verb {@code downgrade}.
 *
 * @param migrator what it works with
 */
public record DowngradeVerb(Migrator migrator) {

    /** Takes back what follows a revision. */
    public Report run(String revision) {
        return RunReport.of(migrator.downgrade(revision));
    }
}
