package dev.autogen.runtime.command;

import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.BackfillProgress;
import dev.autogen.runtime.report.Finding;
import dev.autogen.runtime.report.MigrationListener;
import dev.autogen.runtime.revision.RevisionInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What a person who waits for migrations is told: on a terminal a bar, elsewhere a line now and then. */
public final class RunProgress implements MigrationListener {

    private static final Duration BAR_EVERY = Duration.ofMillis(200);
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);
    private static final int WIDTH = 20;

    private final Console console;
    private Instant told = Instant.EPOCH;

    /** Makes one that tells a console. */
    public RunProgress(Console console) {
        this.console = console;
    }

    @Override
    public void waitingForRun(String holder) {
        console.note("waiting for another run of migrations on this database: " + holder);
    }

    @Override
    public void changed(Finding finding) {
        console.note("warning: revision " + finding.revision() + " " + finding.what() + ". " + finding.wayOut());
    }

    @Override
    public void backfilling(RevisionInfo revision, BackfillProgress progress) {
        Instant now = Instant.now();
        boolean end = progress.rows() >= progress.estimatedTotal();
        if (end || !now.isBefore(told.plus(console.terminal() ? BAR_EVERY : LINE_EVERY))) {
            told = now;
            if (console.terminal()) {
                console.bar(bar(progress));
            } else {
                console.note("backfill of " + progress);
            }
        }
    }

    @Override
    public void finished(AppliedStep step) {
        console.endBar();
    }

    @Override
    public void retrying(RevisionInfo revision, int attempt, Duration pause) {
        console.note("somebody holds a lock that " + revision + " needs: attempt " + (attempt + 1) + " in "
                + pause.toMillis() + " ms");
    }

    /** Returns {@code task [########------------]  40%  12,345 rows/s  3 min 20 s left}. */
    static String bar(BackfillProgress progress) {
        double part = progress.rows() / (double) Math.max(1, progress.estimatedTotal());
        int done = (int) Math.round(part * WIDTH);
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %3d%%  %,.0f rows/s  %s left",
                progress.table(),
                "#".repeat(done),
                "-".repeat(WIDTH - done),
                (int) (part * 100),
                progress.rowsPerSecond(),
                time(progress.timeLeft()));
    }

    private static String time(Duration left) {
        if (left.toHours() > 0) {
            return left.toHours() + " h " + left.toMinutesPart() + " min";
        }
        return (left.toMinutes() > 0 ? left.toMinutes() + " min " : "") + left.toSecondsPart() + " s";
    }
}
