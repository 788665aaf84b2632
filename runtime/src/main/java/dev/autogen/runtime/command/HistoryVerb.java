package dev.autogen.runtime.command;

import dev.autogen.runtime.internal.console.Style;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.revision.RevisionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The verb {@code history}.
 *
 * @param migrations the migrations
 * @param applied the ids of those that are applied
 */
public record HistoryVerb(Migrations migrations, Set<String> applied) {

    /**
     * Lists the revisions, the latest first.
     *
     * @param range which, {@code a:b}; all otherwise
     * @param verbose whether to say all that is known of each
     */
    public Report run(Optional<String> range, boolean verbose) {
        RevisionGraph graph = migrations.graph();
        List<RevisionInfo> latestFirst = new ArrayList<>(
                range.map(r -> RevisionRange.parse(r).slice(graph, applied)).orElseGet(graph::revisions));
        Collections.reverse(latestFirst);
        RevisionMarks marks = new RevisionMarks(graph, applied);
        Report report = new Report()
                .with(
                        "revisions",
                        latestFirst.stream()
                                .map(revision -> document(revision, marks))
                                .toList());
        if (latestFirst.isEmpty()) {
            return report.note("there are no migrations yet. To write the first: autogen -m \"initial\"");
        }
        for (RevisionInfo revision : latestFirst) {
            List<String> of = marks.of(revision);
            if (of.contains("current")) {
                report.line(Style.STRONG, dated(revision, of));
            } else {
                report.line(dated(revision, of));
            }
            if (verbose) {
                ShowVerb.details(revision, graph).forEach(line -> report.line("    " + line));
            }
        }
        return report;
    }

    private static String dated(RevisionInfo revision, List<String> marks) {
        String date = revision.created().length() < 10 ? "" : revision.created().substring(0, 10) + "  ";
        String line = RevisionText.line(revision, marks);
        return revision.id() + "  " + date + line.substring(revision.id().length() + 2);
    }

    private Map<String, Object> document(RevisionInfo revision, RevisionMarks marks) {
        Map<String, Object> document = new LinkedHashMap<>(RevisionText.document(revision));
        document.put("applied", applied.contains(revision.id()));
        document.put("marks", marks.of(revision));
        return document;
    }
}
