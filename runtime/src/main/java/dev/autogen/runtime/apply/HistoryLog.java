package dev.autogen.runtime.apply;

import java.util.List;

/**
 * The log as it was read.
 *
 * @param entries its rows, from the first to the last
 * @param end where it ended
 */
record HistoryLog(List<HistoryEntry> entries, LogEnd.Mark end) {

    HistoryLog {
        entries = List.copyOf(entries);
    }
}
