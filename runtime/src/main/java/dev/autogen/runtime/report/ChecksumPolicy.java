package dev.autogen.runtime.report;

/** When a run compares applied migrations with their recorded checksums, and what it does if one was edited. */
public enum ChecksumPolicy {
    /** Compares if a run has something to do, and tells the listener. Without pending revisions, no class is loaded. */
    WITH_WORK,
    /** Compares in each run and tells the listener. */
    ALWAYS,
    /** Compares in each run and refuses to run if a migration was edited. */
    STRICT
}
