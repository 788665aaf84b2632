package dev.autogen.runtime.internal.session;

import dev.autogen.runtime.internal.history.HistoryTable;
import dev.autogen.runtime.internal.history.LogEnd;
import dev.autogen.runtime.report.MigrationListener;

/**
 * What every run of revisions works with.
 *
 * @param retry how long a statement waits for a lock behind which the application queues
 * @param patience how long one waits behind which nobody queues
 */
public record RunContext(
        Session session,
        HistoryTable history,
        LogEnd end,
        LockRetry retry,
        LockRetry patience,
        MigrationListener listener) {}
