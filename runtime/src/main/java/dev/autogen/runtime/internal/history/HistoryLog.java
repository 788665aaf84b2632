package dev.autogen.runtime.internal.history;

import dev.autogen.runtime.report.HistoryEntry;
import java.util.List;

/**
 * The log as it was read.
 *
 * @param entries its rows, from the first to the last
 * @param end where it ended
 */
public record HistoryLog(List<HistoryEntry> entries, LogEnd.Mark end) {

    public HistoryLog {
        entries = List.copyOf(entries);
    }
}
