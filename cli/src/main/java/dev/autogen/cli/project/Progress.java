package dev.autogen.cli.project;

import dev.autogen.runtime.apply.MigrationListener;
import dev.autogen.runtime.console.Console;
import dev.autogen.runtime.migration.RevisionInfo;
import java.time.Duration;

/** What a person who waits for migrations is told. */
record Progress(Console console) implements MigrationListener {

    @Override
    public void waitingForRun(String holder) {
        console.note("waiting for another run of migrations on this database: " + holder);
    }

    @Override
    public void retrying(RevisionInfo revision, int attempt, Duration pause) {
        console.note("a lock that " + revision + " needs is taken: try " + (attempt + 1) + " in " + pause.toMillis()
                + " ms");
    }
}
