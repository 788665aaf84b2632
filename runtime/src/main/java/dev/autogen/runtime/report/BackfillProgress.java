package dev.autogen.runtime.report;

import java.time.Duration;
import java.util.Locale;

/**
 * The progress of a backfill, reported after each batch.
 *
 * @param table the table
 * @param rows how many rows it has changed, those of earlier runs included
 * @param estimatedTotal the estimated number of rows, from the statistics of the server
 * @param rowsPerSecond how many it changes a second, in this run
 * @param timeLeft the estimated time left
 */
public record BackfillProgress(String table, long rows, long estimatedTotal, double rowsPerSecond, Duration timeLeft) {

    public static BackfillProgress of(String table, long before, long rows, long estimatedTotal, Duration elapsed) {
        long total = Math.max(rows, estimatedTotal);
        double rate = (rows - before) * 1e9 / Math.max(1, elapsed.toNanos());
        Duration left = rate > 0 ? Duration.ofMillis((long) ((total - rows) * 1000 / rate)) : Duration.ZERO;
        return new BackfillProgress(table, rows, total, rate, left);
    }

    /** Returns the progress in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %,d of about %,d rows, %,.0f a second, %d s left",
                table,
                rows,
                estimatedTotal,
                rowsPerSecond,
                timeLeft.toSeconds());
    }
}
