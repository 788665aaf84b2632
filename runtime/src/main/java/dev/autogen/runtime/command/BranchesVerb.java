package dev.autogen.runtime.command;

import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The verb {@code branches}.
 *
 * @param migrations the migrations
 */
public record BranchesVerb(Migrations migrations) {

    /** Lists the revisions that several others follow, with these. */
    public Report run() {
        RevisionGraph graph = migrations.graph();
        List<RevisionInfo> points = graph.branchPoints();
        Report report = new Report()
                .with(
                        "branches",
                        points.stream().map(point -> document(point, graph)).toList());
        for (RevisionInfo point : points) {
            report.line(RevisionText.line(point));
            graph.inOrder(graph.children(point.id())).forEach(child -> report.line("  -> " + RevisionText.line(child)));
        }
        return points.isEmpty() ? report.note("no branches: no migration has several children") : report;
    }

    private static Map<String, Object> document(RevisionInfo point, RevisionGraph graph) {
        Map<String, Object> document = new LinkedHashMap<>(RevisionText.document(point));
        document.put("followedBy", List.copyOf(graph.children(point.id())));
        return document;
    }
}
