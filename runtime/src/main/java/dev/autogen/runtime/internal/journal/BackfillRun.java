package dev.autogen.runtime.internal.journal;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.destination.Statements;
import dev.autogen.runtime.internal.history.LogEnd;
import dev.autogen.runtime.internal.postgres.BackfillSql;
import dev.autogen.runtime.internal.postgres.BackfillSql.KeyColumn;
import dev.autogen.runtime.internal.rows.WrittenRows;
import dev.autogen.runtime.internal.server.Pause;
import dev.autogen.runtime.internal.session.LockRetry;
import dev.autogen.runtime.internal.session.Session;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.step.BackfillPosition;
import dev.autogen.runtime.internal.step.JournalStep;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.report.BackfillProgress;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.report.MigrationFailedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Carries out a backfill batch by batch, each committed with a row in the history that says how far it got. */
final class BackfillRun {

    private static final Pattern PLAN_ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    private final Session session;
    private final JournalledRun.Journal journal;
    private final Backfill backfill;
    private final int stepsBefore;
    private final String step;
    private final LockRetry retry;
    private final LockRetry.PauseListener pauses;

    /** Makes the run of a backfill; {@code stepsBefore} is how many operations of the revision are committed. */
    BackfillRun(
            Session session,
            JournalledRun.Journal journal,
            Backfill backfill,
            int stepsBefore,
            LockRetry retry,
            LockRetry.PauseListener pauses) {
        this.session = session;
        this.journal = journal;
        this.backfill = backfill;
        this.stepsBefore = stepsBefore;
        this.step = JournalStep.of(backfill).checksum();
        this.retry = retry;
        this.pauses = pauses;
    }

    /** Goes on behind a position, or begins, and tells after each batch how far it is. */
    void run(Optional<BackfillPosition> from, Consumer<BackfillProgress> told) throws SQLException {
        BackfillSql sql = new BackfillSql(backfill, key());
        long before = from.map(BackfillPosition::rows).orElse(0L);
        long total = before + estimate(sql.estimate(from.map(BackfillPosition::key)));
        long started = System.nanoTime();
        Optional<BackfillPosition> position = from;
        while (true) {
            Optional<BackfillPosition> last = position;
            Optional<BackfillPosition> next;
            try {
                next = retry.run(session, pauses, () -> batch(sql, last));
            } catch (MigrationFailedException e) {
                throw last.map(reached -> e.leaving(committed(reached))).orElse(e);
            }
            if (next.isEmpty()) {
                return;
            }
            position = next;
            Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
            told.accept(BackfillProgress.of(
                    backfill.table().toString(), before, next.get().rows(), total, elapsed));
            Pause.of(backfill.pace().pause());
        }
    }

    private static String committed(BackfillPosition reached) {
        return reached.rows() + " rows of it are committed, up to " + reached.key()
                + ": correct the other rows, and leave the backfill in the migration as it is.";
    }

    private Optional<BackfillPosition> batch(BackfillSql sql, Optional<BackfillPosition> last) throws SQLException {
        Connection connection = session.connection();
        LogEnd.Mark before = journal.end().mark();
        Optional<String> after = last.map(BackfillPosition::key);
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            session.begin(retry);
            Optional<String> end = ask(sql.end(after));
            Optional<BackfillPosition> next = Optional.empty();
            if (end.isPresent()) {
                WrittenRows written = WrittenRows.of(backfill, sql.between(after, end.get()));
                change(written.before());
                long rows = last.map(BackfillPosition::rows).orElse(0L) + change(sql.batch(after, end.get()));
                change(Statements.SETTLE);
                change(written.after());
                BackfillPosition reached = new BackfillPosition(rows, end.get());
                journal.write(HistoryEntry.State.RUNNING, stepsBefore, Optional.of(step), reached.message());
                next = Optional.of(reached);
            }
            connection.commit();
            done = true;
            return next;
        } finally {
            if (!done) {
                journal.end().moveTo(before);
            }
            Session.end(connection, done);
        }
    }

    private List<KeyColumn> key() throws SQLException {
        List<KeyColumn> key = new ArrayList<>();
        try (PreparedStatement statement = session.connection().prepareStatement(BackfillSql.KEY_QUERY)) {
            statement.setString(1, Identifiers.quote(backfill.table()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    key.add(new KeyColumn(rows.getString(1), rows.getString(2)));
                }
            }
        }
        if (key.isEmpty()) {
            // A table that is not there has no key either, and the server says so.
            ask(new BackfillSql(backfill, key).estimate(Optional.empty()));
        }
        boolean changes = backfill.assignments().stream()
                .anyMatch(a -> key.stream().anyMatch(k -> k.name().equals(a.column())));
        if (key.isEmpty() || changes) {
            throw new AutogenException(
                    "AG275",
                    BackfillSql.noKey(backfill) + ". "
                            + (changes
                                    ? "Remove the key column from .set(...)"
                                    : "Give the table a primary key, or change its rows with op.execute(\"UPDATE ...\")")
                            + ".");
        }
        return key;
    }

    /** The planner's guess costs nothing, a count would read the whole table. */
    private long estimate(String sql) {
        Matcher matcher = PLAN_ROWS.matcher(ask(sql).orElse(""));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private Optional<String> ask(String sql) {
        try (Statement statement = session.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery(sql)) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private long change(String sql) {
        try (Statement statement = session.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private MigrationFailedException failed(String sql, SQLException e) {
        return new MigrationFailedException(
                Optional.of(journal.task().revision().id()), Optional.of(backfill), sql, e);
    }
}
