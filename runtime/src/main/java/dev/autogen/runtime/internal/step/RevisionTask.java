package dev.autogen.runtime.internal.step;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.Optional;

/**
 * A revision to carry out.
 *
 * @param migrations where its class is
 * @param revision the revision
 * @param direction upgrade or downgrade
 * @param earlier what an earlier run has committed, where one stopped on its way
 */
public record RevisionTask(
        Migrations migrations, RevisionInfo revision, Direction direction, Optional<EarlierRun> earlier) {

    /** Makes a migration anew for each attempt: it may keep no state, but nobody checks. */
    public Migration migration() {
        return migrations.load(revision);
    }
}
