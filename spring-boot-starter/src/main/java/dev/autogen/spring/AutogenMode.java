package dev.autogen.spring;

/** What the application does with pending migrations when it starts. */
public enum AutogenMode {
    /** Applies them. */
    UPGRADE,
    /** Refuses to start. */
    VERIFY,
    /** Waits until another process has applied them. */
    WAIT,
    /** Does not look. */
    OFF
}
