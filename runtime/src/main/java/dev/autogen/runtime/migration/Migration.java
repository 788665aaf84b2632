package dev.autogen.runtime.migration;

/**
 * A migration: one step in the history of a schema, with an upgrade and a downgrade.
 *
 * <p>An implementation carries {@link Revision}, has a public constructor without parameters, and keeps no state: it is
 * made anew for each run.
 */
public interface Migration {

    /** Changes the schema from the parent revision to this one. */
    void upgrade(Operations op);

    /** Changes the schema from this revision back to the parent. */
    void downgrade(Operations op);
}
