package dev.autogen.runtime.internal.run;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.history.HistoryRow;
import dev.autogen.runtime.internal.history.HistoryTable;
import dev.autogen.runtime.internal.history.LogEnd;
import dev.autogen.runtime.internal.kept.KeptCheck;
import dev.autogen.runtime.internal.kept.KeptObject;
import dev.autogen.runtime.internal.session.MigratorOptions;
import dev.autogen.runtime.internal.session.Session;
import dev.autogen.runtime.internal.session.Sessions;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.report.MigrationFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Drops for good what was kept, in one transaction, with a row in the history for each thing. */
public final class PurgeRun {

    private final MigratorOptions options;
    private final HistoryTable history;

    public PurgeRun(MigratorOptions options, HistoryTable history) {
        this.options = options;
        this.history = history;
    }

    public void run(List<KeptObject> objects) {
        new Sessions(options).open(session -> new Sessions(options).locked(session, locked -> options.retry()
                .run(locked, (attempt, pause) -> {}, () -> purge(locked, objects))));
    }

    private List<KeptObject> purge(Session session, List<KeptObject> objects) throws SQLException {
        Connection connection = session.connection();
        LogEnd end = new LogEnd(history.log(connection).end());
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            session.begin(options.retry());
            history.allowPurge(connection);
            for (KeptObject object : objects) {
                drop(session, object);
                history.append(connection, row(object), end);
            }
            connection.commit();
            done = true;
            return objects;
        } finally {
            Session.end(connection, done);
        }
    }

    private static void drop(Session session, KeptObject object) throws SQLException {
        String sql = object.dropStatement();
        try {
            session.execute(sql);
        } catch (SQLException e) {
            if ("2BP01".equals(e.getSQLState())) {
                throw new AutogenException(
                        "AG277",
                        "Cannot purge " + object.kind().word() + " \"" + object.path() + "\": "
                                + String.valueOf(e.getMessage()).strip()
                                + "\nNothing was purged. Drop what depends on it first, then run again.",
                        e);
            }
            throw new MigrationFailedException(Optional.empty(), Optional.empty(), sql, e);
        }
    }

    private static HistoryRow row(KeptObject object) {
        return new HistoryRow(
                object.revision(),
                HistoryEntry.Action.PURGE,
                HistoryEntry.State.DONE,
                Optional.empty(),
                Optional.empty(),
                object.describe() + KeptCheck.MADE_BY + object.definition(),
                Instant.now().atOffset(ZoneOffset.UTC),
                Duration.ZERO);
    }
}
