package dev.autogen.generator.hazard;

import dev.autogen.runtime.name.QualifiedName;

/**
 * A lock an operation takes.
 *
 * @param table the table it is on
 * @param mode the mode
 * @param work what the server does before it can let go, apart from waiting for the end of the transaction
 * @param what the index, constraint or column that the work is for
 */
public record Lock(QualifiedName table, LockMode mode, Work work, String what) {

    /** What takes its time under a lock, the quickest first. */
    public enum Work {
        /** A change of the catalog. */
        BRIEF,
        /** A change of the catalog, where one might fear that the table is rewritten. */
        NO_REWRITE,
        /** An index is built. */
        BUILD,
        /** Every row is read. */
        SCAN,
        /** Rows get a value, all in one transaction. */
        FILL,
        /** Every row is written again. */
        REWRITE,
        /** Rows are written, a batch at a time, each in a transaction of its own. */
        BATCHES
    }
}
