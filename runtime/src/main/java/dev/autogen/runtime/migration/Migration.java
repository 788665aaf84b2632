package dev.autogen.runtime.migration;

/**
 * One step in the history of a schema, forward and back.
 *
 * <p>An implementation carries {@link Revision}, has a public constructor without parameters, and keeps no state: it is
 * made anew for each run.
 */
public interface Migration {

    /** Brings the schema from the parent revision to this one. */
    void upgrade(Operations op);

    /** Brings the schema from this revision back to the parent. */
    void downgrade(Operations op);
}
