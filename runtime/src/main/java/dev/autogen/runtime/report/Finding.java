package dev.autogen.runtime.report;

/**
 * A difference between the history of a database and the migrations.
 *
 * @param revision the id of the revision
 * @param kind the kind of difference
 * @param what the description
 * @param wayOut what to do about it
 */
public record Finding(String revision, Kind kind, String what, String wayOut) {

    /** The kind of difference between history and migrations. */
    public enum Kind {
        /** The migration was edited after it was applied. */
        CHANGED,
        /** The migration cannot be loaded, or fails without a database. */
        BROKEN,
        /** The project has no migration of that id. */
        MISSING,
        /** The revision was applied before one of its dependencies. */
        OUT_OF_ORDER,
        /** The revision was interrupted. */
        UNFINISHED,
        /** Its rows in the history contradict each other. */
        CONTRADICTORY
    }
}
