package dev.autogen.runtime.report;

/**
 * Where the log of a database and the migrations disagree.
 *
 * @param revision the id of the revision
 * @param kind in what way
 * @param what the disagreement, in words
 * @param wayOut what to do about it
 */
public record Finding(String revision, Kind kind, String what, String wayOut) {

    /** In what way log and migrations disagree. */
    public enum Kind {
        /** The migration does not do any more what was applied. */
        CHANGED,
        /** The migration cannot be loaded, or fails without a database. */
        BROKEN,
        /** There is no migration of that id. */
        MISSING,
        /** It was applied before what it needs. */
        OUT_OF_ORDER,
        /** It stopped on its way. */
        UNFINISHED,
        /** Its rows in the log cannot all be true. */
        CONTRADICTORY
    }
}
