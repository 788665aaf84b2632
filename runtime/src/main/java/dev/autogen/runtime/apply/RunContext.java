package dev.autogen.runtime.apply;

/**
 * What every run of revisions works with.
 *
 * @param retry how long a statement waits for a lock behind which the application queues
 * @param patience how long one waits behind which nobody queues
 */
record RunContext(
        Session session,
        HistoryTable history,
        LogEnd end,
        LockRetry retry,
        LockRetry patience,
        MigrationListener listener) {}
