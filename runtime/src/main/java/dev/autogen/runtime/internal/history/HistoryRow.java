package dev.autogen.runtime.internal.history;

import dev.autogen.runtime.report.HistoryEntry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A row of the history that is about to be added; the table gives it its number, the author signs it. */
public record HistoryRow(
        String revision,
        HistoryEntry.Action action,
        HistoryEntry.State state,
        Optional<Integer> step,
        Optional<String> checksum,
        String message,
        OffsetDateTime started,
        Duration duration) {}
