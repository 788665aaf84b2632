package dev.autogen.runtime.internal.run;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.step.UnfinishedRevision;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.List;

/** What must hold of a plan before its first revision runs. */
public final class RunChecks {

    private RunChecks() {}

    static void check(RevisionGraph graph, Direction direction, List<RevisionInfo> planned, AppliedRevisions applied) {
        if (direction == Direction.DOWNGRADE) {
            checkReversible(planned);
        }
        applied.unfinished().ifPresent(entry -> checkUnfinished(graph, direction, planned, entry));
    }

    /** Refuses to take back what says of itself that it cannot be. */
    public static void checkReversible(List<RevisionInfo> planned) {
        planned.forEach(RunChecks::checkReversible);
    }

    private static void checkReversible(RevisionInfo revision) {
        revision.irreversible().ifPresent(reason -> {
            throw new AutogenException(
                    "AG231",
                    "Cannot downgrade past " + revision + ": " + reason + ". Write its downgrade by hand in "
                            + revision.simpleName() + " and remove irreversible, or restore a backup.");
        });
    }

    /** A revision that stopped on its way must be finished, the way it was going, before another one runs. */
    private static void checkUnfinished(
            RevisionGraph graph, Direction direction, List<RevisionInfo> planned, HistoryEntry entry) {
        boolean first = !planned.isEmpty() && planned.get(0).id().equals(entry.revision());
        if (first && entry.action() == direction.action()) {
            return;
        }
        String stopped = "Revision \"" + entry.revision() + "\" was interrupted after "
                + entry.step().orElse(0) + " operations of its "
                + entry.action().sql() + ": "
                + entry.message().lines().findFirst().orElse("") + ". ";
        throw new AutogenException(
                "AG232",
                stopped
                        + (graph.find(entry.revision()).isPresent()
                                ? "Finish it first: \"" + UnfinishedRevision.command(entry, graph)
                                        + "\" continues where it stopped."
                                : "The project has no migration of that id any more. Restore its file and finish it, or repair"
                                        + " the schema by hand and run \"autogen stamp current\"."));
    }
}
