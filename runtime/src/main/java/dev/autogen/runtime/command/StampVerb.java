package dev.autogen.runtime.command;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.internal.console.Style;
import dev.autogen.runtime.revision.StampPlan;
import java.util.List;

/**
 * The verb {@code stamp}.
 *
 * @param migrator what it works with
 */
public record StampVerb(Migrator migrator) {

    /** Why a script cannot purge. */
    public static final String PURGE_NEEDS_A_DATABASE =
            "--purge needs a database, since only its history says what to remove. Omit --sql.";

    /**
     * Marks a database as being at some revisions.
     *
     * @param purge whether to forget everything else that the log says is applied
     */
    public Report run(List<String> revisions, boolean purge) {
        StampPlan plan = purge ? migrator.stampPurging(revisions) : migrator.stamp(revisions);
        Report report = new Report()
                .with("unstamped", plan.unstamp())
                .with("stamped", plan.stamp().stream().map(r -> r.id()).toList());
        if (plan.isEmpty()) {
            return report.line("nothing to do: the history already says so");
        }
        plan.unstamp().forEach(id -> report.line(Style.REMOVED, "- " + id + "  marked as not applied"));
        plan.stamp()
                .forEach(revision ->
                        report.line(Style.ADDED, "+ " + RevisionText.line(revision) + "  marked as applied"));
        return report;
    }
}
