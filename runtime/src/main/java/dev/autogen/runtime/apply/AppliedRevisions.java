package dev.autogen.runtime.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the log says is applied, found by going through it from the first row to the last.
 *
 * @param byRevision the row that applied each revision, in the order of the log
 * @param unfinished the last row of a revision that stopped on its way; a run goes on there
 */
public record AppliedRevisions(Map<String, HistoryEntry> byRevision, Optional<HistoryEntry> unfinished) {

    /** Goes through a log. */
    public static AppliedRevisions replay(List<HistoryEntry> log) {
        Map<String, HistoryEntry> applied = new LinkedHashMap<>();
        Map<String, HistoryEntry> unfinished = new LinkedHashMap<>();
        for (HistoryEntry entry : log) {
            unfinished.remove(entry.revision());
            if (entry.state() != HistoryEntry.State.DONE) {
                unfinished.put(entry.revision(), entry);
            } else if (entry.action().applies()) {
                applied.put(entry.revision(), entry);
            } else {
                applied.remove(entry.revision());
            }
        }
        return new AppliedRevisions(applied, unfinished.values().stream().reduce((first, last) -> last));
    }

    /** Returns the ids. */
    public Set<String> ids() {
        return byRevision.keySet();
    }
}
