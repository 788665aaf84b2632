package dev.autogen.runtime.report;

/** When applied migrations are compared with what was applied, and what follows where one was changed since. */
public enum ChecksumPolicy {
    /** Where a run has something to do; it tells its listener. Where nothing is pending, no class is loaded. */
    WITH_WORK,
    /** In each run; it tells its listener. */
    ALWAYS,
    /** In each run, which refuses to do anything. */
    STRICT
}
