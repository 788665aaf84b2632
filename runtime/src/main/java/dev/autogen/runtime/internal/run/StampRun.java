package dev.autogen.runtime.internal.run;

import dev.autogen.runtime.internal.checksum.Checksum;
import dev.autogen.runtime.internal.history.HistoryLog;
import dev.autogen.runtime.internal.history.HistoryRow;
import dev.autogen.runtime.internal.history.HistoryTable;
import dev.autogen.runtime.internal.history.LogEnd;
import dev.autogen.runtime.internal.session.MigratorOptions;
import dev.autogen.runtime.internal.session.Session;
import dev.autogen.runtime.internal.session.Sessions;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.revision.StampPlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Marks revisions as applied or not, in one transaction. */
public final class StampRun {

    private final MigratorOptions options;
    private final HistoryTable history;
    private final Function<AppliedRevisions, StampPlan> planner;

    public StampRun(MigratorOptions options, HistoryTable history, Function<AppliedRevisions, StampPlan> planner) {
        this.options = options;
        this.history = history;
        this.planner = planner;
    }

    public StampPlan run() {
        Sessions sessions = new Sessions(options);
        return sessions.open(session -> {
            StampPlan plan = plan(history.log(session.connection()));
            return plan.isEmpty() ? plan : sessions.locked(session, this::mark);
        });
    }

    private StampPlan plan(HistoryLog log) {
        AppliedRevisions applied =
                AppliedRevisions.replay(log.entries()).in(options.migrations().graph());
        StampPlan plan = planner.apply(applied);
        List<HistoryEntry> unclear = new ArrayList<>(applied.contradictions());
        applied.unfinished().ifPresent(unclear::add);
        for (HistoryEntry entry : unclear) {
            plan = plan.settling(options.migrations().graph(), entry.revision(), applied.ids());
        }
        return plan;
    }

    private StampPlan mark(Session session) throws SQLException {
        Connection connection = session.connection();
        history.create(connection);
        new Squashed(options.migrations()).settle(connection, history, history.log(connection));
        HistoryLog log = history.log(connection);
        StampPlan plan = plan(log);
        LogEnd end = new LogEnd(log.end());
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            for (String id : plan.unstamp()) {
                String message = options.migrations()
                        .graph()
                        .find(id)
                        .map(RevisionInfo::message)
                        .orElse("");
                history.append(connection, row(id, HistoryEntry.Action.UNSTAMP, Optional.empty(), message), end);
            }
            for (RevisionInfo revision : plan.stamp()) {
                String checksum = Checksum.of(options.migrations().load(revision));
                history.append(
                        connection,
                        row(revision.id(), HistoryEntry.Action.STAMP, Optional.of(checksum), revision.message()),
                        end);
            }
            connection.commit();
            done = true;
            return plan;
        } finally {
            Session.end(connection, done);
        }
    }

    private static HistoryRow row(String id, HistoryEntry.Action action, Optional<String> checksum, String message) {
        return new HistoryRow(
                id,
                action,
                HistoryEntry.State.DONE,
                Optional.empty(),
                checksum,
                message,
                Instant.now().atOffset(ZoneOffset.UTC),
                Duration.ZERO);
    }
}
