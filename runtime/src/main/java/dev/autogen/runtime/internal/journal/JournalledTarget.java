package dev.autogen.runtime.internal.journal;

import dev.autogen.runtime.internal.destination.ConcurrentSql;
import dev.autogen.runtime.internal.destination.DecidedTarget;
import dev.autogen.runtime.internal.destination.RawSql;
import dev.autogen.runtime.internal.destination.Statements;
import dev.autogen.runtime.internal.history.LogEnd;
import dev.autogen.runtime.internal.session.LockRetry;
import dev.autogen.runtime.internal.session.RunContext;
import dev.autogen.runtime.internal.session.Session;
import dev.autogen.runtime.internal.step.EarlierRun;
import dev.autogen.runtime.internal.step.ForeseenOperations;
import dev.autogen.runtime.internal.step.JournalStep;
import dev.autogen.runtime.internal.step.LateGuards;
import dev.autogen.runtime.internal.step.RevisionTask;
import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.report.MigrationFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A connection as the target of operations that commit one by one; those an earlier run has committed are passed over. */
final class JournalledTarget implements OperationTarget {

    private final Session session;
    private final JournalledRun.Journal journal;
    private final RevisionTask task;
    private final RunContext context;
    private final LockRetry.PauseListener pauses;
    private final Statements statements;
    private final List<JournalStep> committed;
    private JournalStep step = new JournalStep("", "");
    private int seen;
    private int done;

    JournalledTarget(RunContext context, JournalledRun.Journal journal, RevisionTask task) {
        this.session = context.session();
        this.journal = journal;
        this.task = task;
        this.context = context;
        this.pauses = (attempt, pause) -> context.listener().retrying(task.revision(), attempt, pause);
        this.statements =
                new Statements(session.connection(), Optional.of(task.revision().id()));
        this.committed = task.earlier().map(EarlierRun::steps).orElse(List.of());
        this.done = committed.size();
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
        step = JournalStep.of(operation);
        if (++seen <= committed.size()) {
            JournalRefusals.check(task, seen, committed.get(seen - 1), step);
            return;
        }
        checkHalfDone();
        DecidedTarget.check(task.revision().id(), operation, sql -> statements.query(sql, List.of()));
        try {
            if (operation instanceof Backfill backfill) {
                backfill(backfill);
                return;
            }
            Optional<ConcurrentSql> concurrent = ConcurrentSql.of(operation);
            boolean patient = concurrent.isPresent() || ConcurrentSql.isValidation(operation);
            LockRetry retry = patient ? context.patience() : context.retry();
            retry.run(session, pauses, () -> {
                if (concurrent.isPresent()) {
                    alone(operation, concurrent, retry);
                } else {
                    inTransaction(operation, retry);
                }
                return done;
            });
        } catch (MigrationFailedException e) {
            MigrationFailedException told = done == 0 ? e : e.leaving(committedBefore());
            throw LateGuards.explained(session.connection(), task.revision().id(), operation, told, false);
        } catch (SQLException e) {
            throw new MigrationFailedException(
                    Optional.of(task.revision().id()), Optional.of(operation), MigrationFailedException.JOURNAL, e);
        }
    }

    /** The operation behind the committed ones, where that is a backfill of which some batches are committed. */
    private Optional<EarlierRun.HalfBackfill> halfDone() {
        return task.earlier().flatMap(EarlierRun::backfill).filter(half -> isResumed());
    }

    /** Tells whether this is the operation at which an earlier run stopped. */
    private boolean isResumed() {
        return task.earlier().isPresent() && seen == committed.size() + 1;
    }

    private void checkHalfDone() {
        halfDone()
                .ifPresent(half -> JournalRefusals.check(
                        task, seen, new JournalStep(half.step(), half.position().message()), step));
    }

    /** Refuses a migration that has come to its end before all that is committed. */
    void end() {
        if (seen < committed.size()) {
            throw JournalRefusals.ended(task, seen + 1, committed.get(seen).text());
        }
        task.earlier()
                .flatMap(EarlierRun::backfill)
                .filter(half -> seen == committed.size())
                .ifPresent(half -> {
                    throw JournalRefusals.ended(task, seen + 1, half.position().message());
                });
    }

    private String committedBefore() {
        return done == 1
                ? "The step before it is committed. Leave that step in the migration as it is."
                : "The " + done + " steps before it are committed. Leave them in the migration as they are.";
    }

    private void backfill(Backfill backfill) throws SQLException {
        new BackfillRun(session, journal, backfill, done, context.retry(), pauses)
                .run(halfDone().map(EarlierRun.HalfBackfill::position), progress -> context.listener()
                        .backfilling(task.revision(), progress));
        write();
        done = seen;
    }

    private void write() throws SQLException {
        journal.write(HistoryEntry.State.RUNNING, seen, Optional.of(step.checksum()), step.text());
    }

    /** Commits the operation and its row together, unless PostgreSQL refuses it in a transaction (VACUUM and the like). */
    private void inTransaction(Operation operation, LockRetry retry) throws SQLException {
        Connection connection = session.connection();
        LogEnd.Mark before = journal.end().mark();
        connection.setAutoCommit(false);
        boolean committed = false;
        try {
            session.begin(retry);
            statements.run(operation);
            write();
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
            alone(operation, Optional.empty(), retry);
        }
        done = seen;
    }

    /** Runs the operation outside any transaction; a run killed before the row is written runs it again. */
    private void alone(Operation operation, Optional<ConcurrentSql> concurrent, LockRetry retry) throws SQLException {
        session.begin(retry);
        ConcurrentRemains remains = new ConcurrentRemains(session, statements);
        if (concurrent.isEmpty() || !remains.settle(concurrent.get(), isResumed())) {
            if (operation instanceof ExecuteSql raw) {
                statements.runAlone(raw);
            } else {
                statements.run(operation);
            }
        }
        write();
        done = seen;
    }

    @Override
    public List<Row> query(String sql, List<Object> arguments) {
        throw JournalRefusals.reads(task.revision().id(), ForeseenOperations.Read.QUERY);
    }

    @Override
    public Connection connection() {
        throw JournalRefusals.reads(task.revision().id(), ForeseenOperations.Read.CONNECTION);
    }
}
