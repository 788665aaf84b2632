package dev.autogen.runtime.schema;

/** When a constraint is checked. */
public enum Deferrability {
    /** NOT DEFERRABLE: checked at each statement. */
    NOT_DEFERRABLE,
    /** DEFERRABLE INITIALLY IMMEDIATE: checked at each statement unless a transaction defers it. */
    INITIALLY_IMMEDIATE,
    /** DEFERRABLE INITIALLY DEFERRED: checked at commit unless a transaction sets it to immediate. */
    INITIALLY_DEFERRED
}
