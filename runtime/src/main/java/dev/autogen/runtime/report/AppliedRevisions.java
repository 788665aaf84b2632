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
 * The applied revisions, computed from all rows of the history.
 *
 * @param byRevision the row that applied each revision, in the order of the log
 * @param unfinished the last row of an interrupted revision, where a run continues
 * @param contradictions impossible rows, which no run writes; a later stamp of the revision corrects them
 */
public record AppliedRevisions(
        Map<String, HistoryEntry> byRevision, Optional<HistoryEntry> unfinished, List<HistoryEntry> contradictions) {

    /** Computes the applied revisions from the rows of the history. */
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

    /** Only an applied revision can be reverted, and only an unapplied one can be applied. Stamps may repeat. */
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

    /** Returns the ids of the applied revisions. */
    public Set<String> ids() {
        return byRevision.keySet();
    }
}
