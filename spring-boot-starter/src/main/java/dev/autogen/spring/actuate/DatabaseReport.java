package dev.autogen.spring.actuate;

import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.report.Finding;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.spring.AutogenDatabase;
import java.util.List;
import java.util.Locale;
import org.springframework.lang.Nullable;

/**
 * Where a database is, as the endpoint shows it.
 *
 * @param mode what happens at the start
 * @param heads the last revisions of the application
 * @param current the last revisions of the database
 * @param applied all that are applied
 * @param pending all that are not
 * @param unknown applied revisions that this application does not have
 * @param findings where database and migrations disagree
 * @param lockHolder the run that is going on
 */
public record DatabaseReport(
        String mode,
        List<String> heads,
        List<String> current,
        List<Applied> applied,
        List<Pending> pending,
        List<String> unknown,
        List<Problem> findings,
        @Nullable String lockHolder) {

    /** A revision that is applied. */
    public record Applied(String revision, String message, String at, long durationMillis, String by, String host) {}

    /** A revision that is not applied. */
    public record Pending(String revision, String message) {}

    /** A disagreement and what to do about it. */
    public record Problem(String revision, String kind, String what, String wayOut) {}

    static DatabaseReport of(AutogenDatabase database) {
        var migrator = database.migrator();
        var graph = migrator.migrations().graph();
        AppliedRevisions applied = migrator.applied();
        return new DatabaseReport(
                database.mode().name().toLowerCase(Locale.ROOT),
                ids(graph.heads()),
                ids(graph.headsOf(applied.ids())),
                applied.byRevision().values().stream()
                        .map(DatabaseReport::applied)
                        .toList(),
                migrator.pending(applied).stream()
                        .map(revision -> new Pending(revision.id(), revision.message()))
                        .toList(),
                applied.ids().stream().filter(id -> graph.find(id).isEmpty()).toList(),
                migrator.validate().stream().map(DatabaseReport::problem).toList(),
                migrator.running().orElse(null));
    }

    private static List<String> ids(List<RevisionInfo> revisions) {
        return revisions.stream().map(RevisionInfo::id).toList();
    }

    private static Applied applied(HistoryEntry entry) {
        return new Applied(
                entry.revision(),
                entry.message(),
                entry.started().toInstant().toString(),
                entry.duration().toMillis(),
                entry.doneBy(),
                entry.host());
    }

    private static Problem problem(Finding finding) {
        return new Problem(finding.revision(), finding.kind().name(), finding.what(), finding.wayOut());
    }
}
