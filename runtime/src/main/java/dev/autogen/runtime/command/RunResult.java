package dev.autogen.runtime.command;

import dev.autogen.runtime.apply.AppliedStep;
import dev.autogen.runtime.migration.RevisionInfo;
import java.util.List;

/**
 * What an upgrade or a downgrade did.
 *
 * @param steps the revisions it ran, in that order
 * @param current where the database is now
 */
public record RunResult(List<AppliedStep> steps, List<RevisionInfo> current) {

    public RunResult {
        steps = List.copyOf(steps);
        current = List.copyOf(current);
    }
}
