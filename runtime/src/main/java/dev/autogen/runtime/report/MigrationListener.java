package dev.autogen.runtime.report;

import dev.autogen.runtime.revision.RevisionInfo;
import java.time.Duration;

/** A listener for the steps of a run, called in the thread of the run. */
public interface MigrationListener {

    /** Called before a revision starts. */
    default void started(RevisionInfo revision, Direction direction) {}

    /** Called after a revision is committed. */
    default void finished(AppliedStep step) {}

    /** Called before anything runs, for each applied migration that was edited. */
    default void changed(Finding finding) {}

    /** Called when this run waits for another run that holds the migration lock. */
    default void waitingForRun(String holder) {}

    /** Called after a backfill commits a batch. */
    default void backfilling(RevisionInfo revision, BackfillProgress progress) {}

    /** Called when a table was locked by others. The revision is rolled back and retried after the pause. */
    default void retrying(RevisionInfo revision, int attempt, Duration pause) {}
}
