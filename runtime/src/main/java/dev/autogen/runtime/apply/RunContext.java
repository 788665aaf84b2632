package dev.autogen.runtime.apply;

/** What every run of revisions works with. */
record RunContext(Session session, HistoryTable history, LogEnd end, LockRetry retry, MigrationListener listener) {}
