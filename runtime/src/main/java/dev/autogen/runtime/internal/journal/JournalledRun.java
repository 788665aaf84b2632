package dev.autogen.runtime.internal.journal;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.checksum.RecordingTarget;
import dev.autogen.runtime.internal.destination.RawSql;
import dev.autogen.runtime.internal.history.HistoryRow;
import dev.autogen.runtime.internal.history.HistoryTable;
import dev.autogen.runtime.internal.history.LogEnd;
import dev.autogen.runtime.internal.session.RunContext;
import dev.autogen.runtime.internal.session.Session;
import dev.autogen.runtime.internal.step.ForeseenOperations;
import dev.autogen.runtime.internal.step.RevisionRun;
import dev.autogen.runtime.internal.step.RevisionTask;
import dev.autogen.runtime.internal.step.RowCheck;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.HistoryEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries out a revision that is {@code transactional = false}: each operation commits with its row in the history, and a
 * run that was stopped goes on behind the last of these rows.
 *
 * <p>What it reads could be another thing by then, so it may not read.
 */
public final class JournalledRun implements RevisionRun {

    private final RunContext context;

    public JournalledRun(RunContext context) {
        this.context = context;
    }

    @Override
    public List<AppliedStep> run(List<RevisionTask> tasks) throws SQLException {
        List<AppliedStep> done = new ArrayList<>();
        for (RevisionTask task : tasks) {
            ForeseenOperations.read(task.migration(), task.direction()).ifPresent(read -> {
                throw JournalRefusals.reads(task.revision().id(), read);
            });
            for (Operation operation : ForeseenOperations.of(task.migration(), task.direction())) {
                if (operation instanceof ExecuteSql raw) {
                    RawSql.check(raw.sql());
                }
            }
            context.listener().started(task.revision(), task.direction());
            if (task.earlier().isEmpty()) {
                RowCheck.check(context.session().connection(), List.of(task));
            }
            done.add(one(task));
            context.listener().finished(done.get(done.size() - 1));
        }
        return done;
    }

    private AppliedStep one(RevisionTask task) throws SQLException {
        Instant started = Instant.now();
        Session session = context.session();
        session.begin(context.retry());
        Journal journal = new Journal(context.history(), context.end(), session.connection(), task, started);
        JournalledTarget target = new JournalledTarget(context, journal, task);
        journal.write(HistoryEntry.State.RUNNING, target.steps(), Optional.empty(), "started");
        RecordingTarget recording = new RecordingTarget(target);
        try {
            task.direction().run(task.migration(), recording);
            target.end();
        } catch (RuntimeException e) {
            journal.writeFailure(target.steps(), e);
            throw e;
        }
        journal.write(
                HistoryEntry.State.DONE,
                target.steps(),
                Optional.of(recording.checksum()),
                task.revision().message());
        return new AppliedStep(task.revision(), task.direction(), Duration.between(started, Instant.now()));
    }

    /** The rows of one revision in the history. */
    record Journal(HistoryTable history, LogEnd end, Connection connection, RevisionTask task, Instant started) {

        /** Adds a row about a failure; what keeps it from being added is part of the failure. */
        void writeFailure(int step, RuntimeException failure) {
            try {
                if (!connection.isClosed()) {
                    write(HistoryEntry.State.FAILED, step, Optional.empty(), String.valueOf(failure.getMessage()));
                }
            } catch (SQLException | AutogenException e) {
                failure.addSuppressed(e);
            }
        }

        void write(HistoryEntry.State state, int step, Optional<String> checksum, String message) throws SQLException {
            HistoryRow row = new HistoryRow(
                    task.revision().id(),
                    task.direction().action(),
                    state,
                    Optional.of(step),
                    checksum,
                    message,
                    started.atOffset(ZoneOffset.UTC),
                    Duration.between(started, Instant.now()));
            if (state == HistoryEntry.State.RUNNING) {
                history.appendOnTheWay(connection, row, end);
            } else {
                history.append(connection, row, end);
            }
        }
    }
}
