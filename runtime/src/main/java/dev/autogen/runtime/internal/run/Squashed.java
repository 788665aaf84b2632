package dev.autogen.runtime.internal.run;

import dev.autogen.runtime.internal.checksum.Checksum;
import dev.autogen.runtime.internal.history.HistoryLog;
import dev.autogen.runtime.internal.history.HistoryRow;
import dev.autogen.runtime.internal.history.HistoryTable;
import dev.autogen.runtime.internal.history.LogEnd;
import dev.autogen.runtime.internal.session.Session;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Revisions that stand for others of which a log still speaks.
 *
 * <p>Reading needs nothing of this. Before a run changes anything the log is told: the new revision is marked as applied
 * and those it replaces as not applied, so that from then on it can be taken back, and older sources refuse the database.
 */
public record Squashed(Migrations migrations) {

    /** Returns the revisions that the log does not name yet, or whose predecessors it still names. */
    List<RevisionInfo> unsettled(Set<String> logged) {
        return migrations.graph().revisions().stream()
                .filter(revision -> revision.replaces().stream().anyMatch(logged::contains))
                .filter(revision -> logged.contains(revision.id()) || logged.containsAll(revision.replaces()))
                .toList();
    }

    /** Tells the log, in one transaction. */
    void settle(Connection connection, HistoryTable history, HistoryLog log) throws SQLException {
        Set<String> logged = AppliedRevisions.replay(log.entries()).ids();
        List<RevisionInfo> unsettled = unsettled(logged);
        if (unsettled.isEmpty()) {
            return;
        }
        LogEnd end = new LogEnd(log.end());
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            for (RevisionInfo revision : unsettled) {
                if (!logged.contains(revision.id())) {
                    Optional<String> checksum = Optional.of(Checksum.of(migrations.load(revision)));
                    history.append(
                            connection,
                            row(revision.id(), HistoryEntry.Action.STAMP, checksum, revision.message()),
                            end);
                }
                for (String replaced : revision.replaces()) {
                    if (logged.contains(replaced)) {
                        String message = "squashed into " + revision.id();
                        history.append(
                                connection, row(replaced, HistoryEntry.Action.UNSTAMP, Optional.empty(), message), end);
                    }
                }
            }
            connection.commit();
            done = true;
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
