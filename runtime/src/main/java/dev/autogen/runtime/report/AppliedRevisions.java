package dev.autogen.runtime.report;

import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the log says is applied, found by going through it from the first row to the last.
 *
 * @param byRevision the row that applied each revision, in the order of the log
 * @param unfinished the last row of a revision that stopped on its way; a run goes on there
 * @param contradictions rows that cannot be true, which no run leaves behind; a later mark of the revision mends them
 */
public record AppliedRevisions(
        Map<String, HistoryEntry> byRevision, Optional<HistoryEntry> unfinished, List<HistoryEntry> contradictions) {

    /** Goes through a log. */
    public static AppliedRevisions replay(List<HistoryEntry> log) {
        Map<String, HistoryEntry> applied = new LinkedHashMap<>();
        Map<String, HistoryEntry> unfinished = new LinkedHashMap<>();
        Map<String, HistoryEntry> contradictions = new LinkedHashMap<>();
        for (HistoryEntry entry : log) {
            if (entry.action() == HistoryEntry.Action.PURGE) {
                continue;
            }
            if (entry.state() == HistoryEntry.State.DONE && isMark(entry)) {
                contradictions.remove(entry.revision());
            } else if (contradicts(entry, applied.containsKey(entry.revision()))) {
                contradictions.put(entry.revision(), entry);
            }
            unfinished.remove(entry.revision());
            if (entry.state() != HistoryEntry.State.DONE) {
                unfinished.put(entry.revision(), entry);
            } else if (entry.action().applies()) {
                applied.put(entry.revision(), entry);
            } else {
                applied.remove(entry.revision());
            }
        }
        return new AppliedRevisions(
                applied,
                unfinished.values().stream().reduce((first, last) -> last),
                List.copyOf(contradictions.values()));
    }

    private static boolean isMark(HistoryEntry entry) {
        return entry.action() == HistoryEntry.Action.STAMP || entry.action() == HistoryEntry.Action.UNSTAMP;
    }

    /** Only a revision that is applied can be taken back, and only one that is not can be applied. Marks may repeat. */
    private static boolean contradicts(HistoryEntry entry, boolean applied) {
        return applied
                ? entry.action() == HistoryEntry.Action.UPGRADE
                : entry.action() == HistoryEntry.Action.DOWNGRADE;
    }

    /**
     * Returns the same as the migrations of a graph see it: where all that a revision replaces is applied, that revision
     * is.
     */
    public AppliedRevisions in(RevisionGraph graph) {
        Map<String, HistoryEntry> seen = new LinkedHashMap<>(byRevision);
        for (RevisionInfo revision : graph.revisions()) {
            List<String> replaced = revision.replaces();
            if (!replaced.isEmpty() && (ids().contains(revision.id()) || ids().containsAll(replaced))) {
                replaced.stream()
                        .map(byRevision::get)
                        .filter(Objects::nonNull)
                        .max(Comparator.comparing(HistoryEntry::id))
                        .ifPresent(last -> seen.putIfAbsent(revision.id(), last.standingFor(revision)));
                seen.keySet().removeAll(replaced);
            }
        }
        return new AppliedRevisions(seen, unfinished, contradictions);
    }

    /** Returns the ids. */
    public Set<String> ids() {
        return byRevision.keySet();
    }
}
