package dev.autogen.cli.project;

import dev.autogen.runtime.apply.BackfillProgress;
import dev.autogen.runtime.apply.MigrationListener;
import dev.autogen.runtime.console.Console;
import dev.autogen.runtime.migration.RevisionInfo;
import java.time.Duration;
import java.time.Instant;

/** What a person who waits for migrations is told. */
final class Progress implements MigrationListener {

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

    private final Console console;
    private Instant told = Instant.EPOCH;

    Progress(Console console) {
        this.console = console;
    }

    @Override
    public void waitingForRun(String holder) {
        console.note("waiting for another run of migrations on this database: " + holder);
    }

    @Override
    public void backfilling(RevisionInfo revision, BackfillProgress progress) {
        Instant now = Instant.now();
        if (!now.isBefore(told.plus(AT_MOST_EVERY))) {
            told = now;
            console.note("backfill of " + progress);
        }
    }

    @Override
    public void retrying(RevisionInfo revision, int attempt, Duration pause) {
        console.note("a lock that " + revision + " needs is taken: try " + (attempt + 1) + " in " + pause.toMillis()
                + " ms");
    }
}
