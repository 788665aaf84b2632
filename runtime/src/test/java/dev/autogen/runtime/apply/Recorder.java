package dev.autogen.runtime.apply;

import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.report.MigrationListener;
import dev.autogen.runtime.revision.RevisionInfo;
import java.time.Duration;
import java.util.List;

/** Writes down what a listener is told. */
record Recorder(List<String> events) implements MigrationListener {

    @Override
    public void started(RevisionInfo revision, Direction direction) {
        events.add("started " + revision.id() + " " + direction);
    }

    @Override
    public void finished(AppliedStep step) {
        events.add("finished " + step.revision().id());
    }

    @Override
    public void waitingForRun(String holder) {
        events.add("waiting for " + holder);
    }

    @Override
    public void retrying(RevisionInfo revision, int attempt, Duration pause) {
        events.add("retrying " + revision.id() + " after attempt " + attempt);
    }
}
