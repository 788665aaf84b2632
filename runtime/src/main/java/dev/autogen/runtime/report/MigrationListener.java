package dev.autogen.runtime.report;

import dev.autogen.runtime.revision.RevisionInfo;
import java.time.Duration;

/** Told of each step of a run while it goes on, in the thread of the run. */
public interface MigrationListener {

    /** A revision begins. */
    default void started(RevisionInfo revision, Direction direction) {}

    /** A revision is done and committed. */
    default void finished(AppliedStep step) {}

    /** A migration that is applied was changed since; told before anything runs. */
    default void changed(Finding finding) {}

    /** Another run holds the migration lock, and this one waits for it. */
    default void waitingForRun(String holder) {}

    /** A backfill has committed a batch. */
    default void backfilling(RevisionInfo revision, BackfillProgress progress) {}

    /** A table was locked by others; the revision has been rolled back and is tried again after the pause. */
    default void retrying(RevisionInfo revision, int attempt, Duration pause) {}
}
