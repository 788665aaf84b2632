package dev.autogen.runtime.apply;

import dev.autogen.runtime.AutogenException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Carries out a revision in one transaction, its history row inside.
 *
 * <p>The statements go to the server together; when they fail, all is rolled back and they go one by one, which names the
 * operation. When a lock is not to be had, all is rolled back and the revision runs again after a pause.
 */
final class TransactionalRun implements RevisionRun {

    private final Session session;
    private final HistoryTable history;
    private final LockRetry retry;
    private final MigrationListener listener;

    TransactionalRun(Session session, HistoryTable history, LockRetry retry, MigrationListener listener) {
        this.session = session;
        this.history = history;
        this.retry = retry;
        this.listener = listener;
    }

    @Override
    public AppliedStep run(RevisionTask task) throws SQLException {
        Instant started = Instant.now();
        return retry.run(
                session,
                (attempt, pause) -> listener.retrying(task.revision(), attempt, pause),
                () -> attempt(task, started));
    }

    private AppliedStep attempt(RevisionTask task, Instant started) throws SQLException {
        try {
            return attempt(task, started, true);
        } catch (MigrationFailedException e) {
            if (e.isLockTimeout() || e.operation().isPresent()) {
                throw e;
            }
            return attempt(task, started, false);
        }
    }

    private AppliedStep attempt(RevisionTask task, Instant started, boolean batching) throws SQLException {
        Connection connection = session.connection();
        String id = task.revision().id();
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            String transaction = session.begin(retry);
            DatabaseTarget target =
                    batching ? DatabaseTarget.batching(connection, id) : DatabaseTarget.of(connection, id);
            RecordingTarget recording = new RecordingTarget(target);
            task.direction().run(task.migration(), recording);
            target.flush();
            Duration duration = Duration.between(started, Instant.now());
            String ended = history.append(connection, row(task, recording.checksum(), started, duration));
            if (!ended.equals(transaction)) {
                throw new AutogenException(
                        "AG249",
                        "Revision \"" + id + "\" ended the transaction of the migrator, so what it did before that is "
                                + "committed without its history row. Take COMMIT and ROLLBACK out of "
                                + task.revision().className() + ", and look what is there already.");
            }
            connection.commit();
            done = true;
            return new AppliedStep(task.revision(), task.direction(), duration);
        } finally {
            end(connection, done);
        }
    }

    /** Rolls back what has not been committed; a connection that is lost has rolled back by itself. */
    private static void end(Connection connection, boolean done) throws SQLException {
        if (!connection.isClosed()) {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
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
