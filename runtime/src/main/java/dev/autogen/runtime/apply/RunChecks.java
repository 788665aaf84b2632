package dev.autogen.runtime.apply;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.migration.RevisionInfo;
import java.util.List;

/** What must hold of a plan before its first revision runs. */
final class RunChecks {

    private RunChecks() {}

    static void check(Direction direction, List<RevisionInfo> planned, AppliedRevisions applied) {
        if (direction == Direction.DOWNGRADE) {
            checkReversible(planned);
        }
        applied.unfinished().ifPresent(entry -> checkUnfinished(direction, planned, entry));
    }

    /** Refuses to take back what says of itself that it cannot be. */
    static void checkReversible(List<RevisionInfo> planned) {
        planned.forEach(RunChecks::checkReversible);
    }

    private static void checkReversible(RevisionInfo revision) {
        revision.irreversible().ifPresent(reason -> {
            throw new AutogenException(
                    "AG231",
                    "Cannot downgrade past " + revision + ": " + reason + ". Write its downgrade by hand in "
                            + revision.simpleName() + " and take irreversible out, or restore a backup.");
        });
    }

    /** A revision that stopped on its way must be finished, the way it was going, before another one runs. */
    private static void checkUnfinished(Direction direction, List<RevisionInfo> planned, HistoryEntry entry) {
        boolean first = !planned.isEmpty() && planned.get(0).id().equals(entry.revision());
        if (!first || entry.action() != direction.action()) {
            throw new AutogenException(
                    "AG232",
                    "Revision \"" + entry.revision() + "\" stopped on its way after "
                            + entry.step().orElse(0)
                            + " operations of its " + entry.action().sql() + ": " + entry.message()
                            + ". Finish it first: "
                            + "\"autogen " + entry.action().sql() + "\" goes on where it stopped.");
        }
    }
}
