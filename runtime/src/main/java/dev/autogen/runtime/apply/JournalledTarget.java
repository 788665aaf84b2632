package dev.autogen.runtime.apply;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A connection as the target of operations that commit one by one; those an earlier run has committed are passed over. */
final class JournalledTarget implements OperationTarget {

    private final Session session;
    private final JournalledRun.Journal journal;
    private final RevisionTask task;
    private final LockRetry retry;
    private final MigrationListener listener;
    private final LockRetry.PauseListener pauses;
    private final Statements statements;
    private int seen;
    private int done;

    JournalledTarget(
            Session session,
            JournalledRun.Journal journal,
            RevisionTask task,
            LockRetry retry,
            MigrationListener listener) {
        this.session = session;
        this.journal = journal;
        this.task = task;
        this.retry = retry;
        this.listener = listener;
        this.pauses = (attempt, pause) -> listener.retrying(task.revision(), attempt, pause);
        this.statements =
                new Statements(session.connection(), Optional.of(task.revision().id()));
        this.done = task.doneSteps().orElse(0);
    }

    /** Returns how many operations are committed. */
    int steps() {
        return done;
    }

    @Override
    public void apply(Operation operation) {
        if (operation instanceof ExecuteSql raw) {
            RawSql.check(raw.sql());
        }
        if (++seen <= task.doneSteps().orElse(0)) {
            return;
        }
        DecidedTarget.check(task.revision().id(), operation, this);
        try {
            if (operation instanceof Backfill backfill) {
                backfill(backfill);
                return;
            }
            retry.run(session, pauses, () -> {
                if (NoTransaction.isConcurrent(operation)) {
                    alone(operation);
                } else {
                    inTransaction(operation);
                }
                return done;
            });
        } catch (MigrationFailedException e) {
            throw LateGuards.explained(session.connection(), task.revision().id(), operation, e, false);
        } catch (SQLException e) {
            throw new MigrationFailedException(
                    Optional.of(task.revision().id()), Optional.of(operation), MigrationFailedException.JOURNAL, e);
        }
    }

    private void backfill(Backfill backfill) throws SQLException {
        boolean resuming = task.doneSteps().filter(steps -> seen == steps + 1).isPresent();
        new BackfillRun(session, journal, backfill, done, retry, pauses)
                .run(
                        resuming ? task.position() : Optional.empty(),
                        progress -> listener.backfilling(task.revision(), progress));
        journal.write(HistoryEntry.State.RUNNING, seen, Optional.empty(), backfill.describe());
        done = seen;
    }

    /** Commits the operation and its row together, unless PostgreSQL refuses it in a transaction (VACUUM and the like). */
    private void inTransaction(Operation operation) throws SQLException {
        Connection connection = session.connection();
        LogEnd.Mark before = journal.end().mark();
        connection.setAutoCommit(false);
        boolean committed = false;
        try {
            session.begin(retry);
            statements.run(operation);
            journal.write(HistoryEntry.State.RUNNING, seen, Optional.empty(), operation.describe());
            connection.commit();
            committed = true;
        } catch (MigrationFailedException e) {
            if (!e.needsNoTransaction()) {
                throw e;
            }
        } finally {
            if (!committed) {
                journal.end().moveTo(before);
            }
            Session.end(connection, committed);
        }
        if (!committed) {
            alone(operation);
        }
        done = seen;
    }

    /** Runs the operation outside any transaction; a run killed before the row is written runs it again. */
    private void alone(Operation operation) throws SQLException {
        session.begin(retry);
        ConcurrentIndex index = new ConcurrentIndex(session);
        boolean resuming = task.doneSteps().filter(steps -> seen == steps + 1).isPresent();
        if (!index.isDone(operation, resuming)) {
            index.withoutLockTimeout();
            if (operation instanceof ExecuteSql raw) {
                statements.runAlone(raw);
            } else {
                statements.run(operation);
            }
        }
        journal.write(HistoryEntry.State.RUNNING, seen, Optional.empty(), operation.describe());
        done = seen;
    }

    @Override
    public List<Row> query(String sql, List<Object> arguments) {
        return statements.query(sql, arguments);
    }

    @Override
    public Connection connection() {
        throw new AutogenException(
                "AG255",
                "Revision \"" + task.revision().id()
                        + "\" is transactional = false and asks for op.connection(): what it "
                        + "does there could not be journalled, so a stopped run could not go on. Use op.execute, or a "
                        + "revision of its own that is transactional.");
    }
}
