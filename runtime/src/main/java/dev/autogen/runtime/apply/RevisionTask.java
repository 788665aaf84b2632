package dev.autogen.runtime.apply;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Migrations;
import dev.autogen.runtime.migration.RevisionInfo;
import java.util.Optional;

/**
 * A revision to carry out.
 *
 * @param migrations where its class is
 * @param revision the revision
 * @param direction which way
 * @param doneSteps how many of its operations an earlier run has committed, where one stopped on its way
 * @param position how far that run got within the backfill that was its next operation
 */
record RevisionTask(
        Migrations migrations,
        RevisionInfo revision,
        Direction direction,
        Optional<Integer> doneSteps,
        Optional<BackfillPosition> position) {

    /** Makes a migration anew for each attempt: it may keep no state, but nobody checks. */
    Migration migration() {
        return migrations.load(revision);
    }
}
