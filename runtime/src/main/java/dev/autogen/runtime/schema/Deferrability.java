package dev.autogen.runtime.schema;

/** When a constraint is checked. */
public enum Deferrability {
    /** At each statement, always. */
    NOT_DEFERRABLE,
    /** At each statement, unless a transaction defers it. */
    INITIALLY_IMMEDIATE,
    /** At commit, unless a transaction asks for it earlier. */
    INITIALLY_DEFERRED
}
