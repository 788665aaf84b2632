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
 * @param earlier what an earlier run has committed, where one stopped on its way
 */
record RevisionTask(Migrations migrations, RevisionInfo revision, Direction direction, Optional<EarlierRun> earlier) {

    /** Makes a migration anew for each attempt: it may keep no state, but nobody checks. */
    Migration migration() {
        return migrations.load(revision);
    }
}
