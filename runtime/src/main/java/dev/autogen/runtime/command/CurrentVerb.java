package dev.autogen.runtime.command;

import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.internal.console.Style;
import dev.autogen.runtime.internal.step.UnfinishedRevision;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.List;
import java.util.Locale;

/**
 * The verb {@code current}.
 *
 * @param migrator what it works with
 * @param applied what is applied
 */
public record CurrentVerb(Migrator migrator, AppliedRevisions applied) {

    /** So many revisions that nobody knows say enough of a foreign database. */
    private static final int MOST_UNKNOWN = 20;

    /** What it exits with where the database is not at all heads and that was asked. */
    private static final int NOT_AT_HEADS = 3;

    /**
     * Says where the database is.
     *
     * @param checkHeads whether to exit with 3 where it is not at all heads
     */
    public Report run(boolean checkHeads) {
        RevisionGraph graph = migrator.migrations().graph();
        List<RevisionInfo> current = graph.headsOf(applied.ids());
        List<RevisionInfo> heads = graph.heads();
        List<String> unknown =
                applied.ids().stream().filter(id -> graph.find(id).isEmpty()).toList();
        int pending = migrator.pending(applied).size();
        Report report = new Report()
                .with("current", RevisionText.documents(current))
                .with("unknown", unknown)
                .with("pending", pending);
        if (current.isEmpty() && unknown.isEmpty()) {
            report.line("base");
        }
        current.forEach(revision -> report.line(
                Style.STRONG, RevisionText.line(revision, heads.contains(revision) ? List.of("head") : List.of())));
        unknown.stream()
                .limit(MOST_UNKNOWN)
                .forEach(id -> report.line(Style.CHANGED, id + "  (no such migration in the project)"));
        if (unknown.size() > MOST_UNKNOWN) {
            report.line(
                    Style.CHANGED,
                    "and " + (unknown.size() - MOST_UNKNOWN) + " more that have no migration in the project");
        }
        applied.unfinished().ifPresent(entry -> report.line(Style.CHANGED, unfinished(entry, graph)));
        if (pending > 0) {
            report.note(RevisionText.pending(pending));
        }
        return report.exit(checkHeads && pending > 0 ? NOT_AT_HEADS : 0);
    }

    private static String unfinished(HistoryEntry entry, RevisionGraph graph) {
        return entry.revision() + "  (its " + entry.action().name().toLowerCase(Locale.ROOT) + " stopped after step "
                + entry.step().orElse(0) + ": " + UnfinishedRevision.command(entry, graph) + " goes on)";
    }
}
