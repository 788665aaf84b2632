package dev.autogen.runtime.command;

import dev.autogen.runtime.apply.AppliedRevisions;
import dev.autogen.runtime.apply.HistoryEntry;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.migration.RevisionGraph;
import dev.autogen.runtime.migration.RevisionInfo;
import dev.autogen.runtime.migration.RevisionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The verb {@code history}.
 *
 * @param migrator what it works with
 */
public record HistoryVerb(Migrator migrator) {

    /**
     * A revision and how a database stands to it.
     *
     * @param revision the revision
     * @param isHead whether no other follows it
     * @param isCurrent whether it is applied and none that follows it is
     * @param applied the row that applied it
     */
    public record Line(RevisionInfo revision, boolean isHead, boolean isCurrent, Optional<HistoryEntry> applied) {}

    /** Lists the revisions, the latest first; a range {@code a:b} lists some of them. */
    public List<Line> run(Optional<String> range) {
        AppliedRevisions applied = migrator.applied();
        RevisionGraph graph = migrator.migrations().graph();
        Set<RevisionInfo> current = new HashSet<>(migrator.current(applied));
        Set<RevisionInfo> heads = new HashSet<>(graph.heads());
        List<RevisionInfo> revisions = range.map(r -> RevisionRange.parse(r).slice(graph, applied.ids()))
                .orElseGet(graph::revisions);
        List<Line> lines = new ArrayList<>();
        for (RevisionInfo revision : revisions) {
            lines.add(new Line(
                    revision,
                    heads.contains(revision),
                    current.contains(revision),
                    Optional.ofNullable(applied.byRevision().get(revision.id()))));
        }
        Collections.reverse(lines);
        return lines;
    }
}
