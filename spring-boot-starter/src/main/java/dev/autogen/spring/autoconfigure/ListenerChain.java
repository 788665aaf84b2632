package dev.autogen.spring.autoconfigure;

import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.BackfillProgress;
import dev.autogen.runtime.report.Direction;
import dev.autogen.runtime.report.Finding;
import dev.autogen.runtime.report.MigrationListener;
import dev.autogen.runtime.revision.RevisionInfo;
import java.time.Duration;
import java.util.List;

/** Tells several listeners. */
record ListenerChain(List<MigrationListener> listeners) implements MigrationListener {

    @Override
    public void started(RevisionInfo revision, Direction direction) {
        listeners.forEach(l -> l.started(revision, direction));
    }

    @Override
    public void finished(AppliedStep step) {
        listeners.forEach(l -> l.finished(step));
    }

    @Override
    public void changed(Finding finding) {
        listeners.forEach(l -> l.changed(finding));
    }

    @Override
    public void waitingForRun(String holder) {
        listeners.forEach(l -> l.waitingForRun(holder));
    }

    @Override
    public void backfilling(RevisionInfo revision, BackfillProgress progress) {
        listeners.forEach(l -> l.backfilling(revision, progress));
    }

    @Override
    public void retrying(RevisionInfo revision, int attempt, Duration pause) {
        listeners.forEach(l -> l.retrying(revision, attempt, pause));
    }
}
