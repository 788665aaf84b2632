package dev.autogen.runtime.internal.step;

import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;

/** How to finish a revision that stopped on its way. */
public final class UnfinishedRevision {

    private UnfinishedRevision() {}

    /** Returns the command that goes on with the revision of a row in the history. */
    public static String command(HistoryEntry entry, RevisionGraph graph) {
        Direction direction = entry.action().applies() ? Direction.UPGRADE : Direction.DOWNGRADE;
        return graph.find(entry.revision())
                .map(revision -> command(revision, direction))
                .orElse("autogen " + entry.action().sql() + " " + entry.revision());
    }

    /** A plain upgrade or downgrade may have other revisions to run before it. */
    public static String command(RevisionInfo revision, Direction direction) {
        if (direction == Direction.UPGRADE) {
            return "autogen upgrade " + revision.id();
        }
        // One step down from a merge could go several ways.
        return "autogen downgrade "
                + (revision.parents().size() > 1 ? revision.parents().get(0) : revision.id() + "-1");
    }
}
