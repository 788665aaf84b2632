package dev.autogen.runtime.internal.run;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.checksum.RecordingTarget;
import dev.autogen.runtime.internal.destination.DatabaseTarget;
import dev.autogen.runtime.internal.destination.DecidedTarget;
import dev.autogen.runtime.internal.history.HistoryRow;
import dev.autogen.runtime.internal.history.LogEnd;
import dev.autogen.runtime.internal.session.RunContext;
import dev.autogen.runtime.internal.session.Session;
import dev.autogen.runtime.internal.step.LateGuards;
import dev.autogen.runtime.internal.step.RevisionRun;
import dev.autogen.runtime.internal.step.RevisionTask;
import dev.autogen.runtime.internal.step.RowCheck;
import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.report.MigrationFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries out revisions in one transaction, their history rows inside.
 *
 * <p>The statements of a revision go to the server together; when they fail, all is rolled back and they go one by one,
 * which names the operation. When a lock is not to be had, all is rolled back and runs again after a pause.
 */
final class TransactionalRun implements RevisionRun {

    private final RunContext context;

    TransactionalRun(RunContext context) {
        this.context = context;
    }

    @Override
    public List<AppliedStep> run(List<RevisionTask> tasks) throws SQLException {
        tasks.forEach(task -> context.listener().started(task.revision(), task.direction()));
        RowCheck.check(context.session().connection(), tasks);
        List<AppliedStep> done = context.retry()
                .run(
                        context.session(),
                        (attempt, pause) ->
                                context.listener().retrying(tasks.get(0).revision(), attempt, pause),
                        () -> attempt(tasks));
        done.forEach(context.listener()::finished);
        return done;
    }

    private List<AppliedStep> attempt(List<RevisionTask> tasks) throws SQLException {
        try {
            return attempt(tasks, true);
        } catch (MigrationFailedException e) {
            if (e.isLockTimeout() || e.operation().isPresent() || e.isOfTheSession()) {
                throw e;
            }
            return attempt(tasks, false);
        }
    }

    private List<AppliedStep> attempt(List<RevisionTask> tasks, boolean batching) throws SQLException {
        Connection connection = context.session().connection();
        LogEnd.Mark before = context.end().mark();
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            String transaction = context.session().begin(context.retry());
            List<AppliedStep> steps = new ArrayList<>();
            for (RevisionTask task : tasks) {
                steps.add(one(task, batching, transaction));
            }
            connection.commit();
            done = true;
            return steps;
        } finally {
            if (!done) {
                context.end().moveTo(before);
            }
            Session.end(connection, done);
        }
    }

    private AppliedStep one(RevisionTask task, boolean batching, String transaction) throws SQLException {
        Instant started = Instant.now();
        Connection connection = context.session().connection();
        String id = task.revision().id();
        DatabaseTarget target = batching ? DatabaseTarget.batching(connection, id) : DatabaseTarget.of(connection, id);
        RecordingTarget recording =
                new RecordingTarget(new DecidedTarget(id, batching ? target : new LateGuards(target, connection, id)));
        task.direction().run(task.migration(), recording);
        target.flush();
        Duration duration = Duration.between(started, Instant.now());
        HistoryRow row = row(task, recording.checksum(), started, duration);
        String ended = context.history().append(connection, row, context.end());
        if (!ended.equals(transaction)) {
            throw new AutogenException(
                    "AG249",
                    "Revision \"" + id + "\" ended the transaction of the migrator, so everything before that is "
                            + "committed without its history row. Take COMMIT and ROLLBACK out of "
                            + task.revision().className() + ", and check what is committed already.");
        }
        return new AppliedStep(task.revision(), task.direction(), duration);
    }

    private static HistoryRow row(RevisionTask task, String checksum, Instant started, Duration duration) {
        return new HistoryRow(
                task.revision().id(),
                task.direction().action(),
                HistoryEntry.State.DONE,
                Optional.empty(),
                Optional.of(checksum),
                task.revision().message(),
                started.atOffset(ZoneOffset.UTC),
                duration);
    }
}
