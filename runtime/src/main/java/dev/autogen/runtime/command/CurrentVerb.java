package dev.autogen.runtime.command;

import dev.autogen.runtime.apply.AppliedRevisions;
import dev.autogen.runtime.apply.HistoryEntry;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.migration.RevisionInfo;
import java.util.List;
import java.util.Optional;

/**
 * The verb {@code current}.
 *
 * @param migrator what it works with
 */
public record CurrentVerb(Migrator migrator) {

    /**
     * Where a database is.
     *
     * @param revisions the applied revisions that no other applied one follows
     * @param pending the revisions that are not applied
     * @param unfinished the last row of a revision that stopped on its way
     */
    public record Result(List<RevisionInfo> revisions, List<RevisionInfo> pending, Optional<HistoryEntry> unfinished) {

        /** Tells whether nothing is pending. */
        public boolean isAtHead() {
            return pending.isEmpty();
        }
    }

    /** Looks where the database is. */
    public Result run() {
        AppliedRevisions applied = migrator.applied();
        return new Result(migrator.current(applied), migrator.pending(applied), applied.unfinished());
    }
}
