package dev.autogen.cli;

import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.project.Workspace;
import dev.autogen.runtime.console.Style;
import dev.autogen.runtime.migration.RevisionGraph;
import dev.autogen.runtime.migration.RevisionInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code autogen history}: the revisions, the latest first, and which are applied. */
@Command(name = "history", sortOptions = false, description = "List the revisions, the latest first.")
final class HistoryCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException {
        try (Workspace workspace = Workspace.open(project, session)) {
            Set<String> applied = workspace.standing().applied().ids();
            RevisionGraph graph = workspace.migrations().graph();
            List<RevisionInfo> latestFirst = new ArrayList<>(graph.revisions());
            Collections.reverse(latestFirst);
            if (output.json()) {
                session.console()
                        .json(Map.of(
                                "revisions",
                                latestFirst.stream()
                                        .map(revision -> document(revision, graph, applied))
                                        .toList()));
            } else if (latestFirst.isEmpty()) {
                session.console().note("there are no migrations yet: autogen -m \"initial\"");
            } else {
                latestFirst.forEach(revision -> print(revision, marks(revision, graph, applied)));
            }
            return 0;
        }
    }

    private void print(RevisionInfo revision, List<String> marks) {
        String marked = marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")";
        String date = revision.created().length() < 10 ? "" : revision.created().substring(0, 10) + "  ";
        String line = revision.id() + "  " + date
                + revision.message().lines().findFirst().orElse("") + marked;
        if (marks.contains("current")) {
            session.console().line(Style.STRONG, line);
        } else {
            session.console().line(line);
        }
    }

    private static List<String> marks(RevisionInfo revision, RevisionGraph graph, Set<String> applied) {
        List<String> marks = new ArrayList<>();
        if (graph.heads().contains(revision)) {
            marks.add("head");
        }
        if (graph.headsOf(applied).contains(revision)) {
            marks.add("current");
        }
        if (!applied.contains(revision.id())) {
            marks.add("pending");
        }
        return marks;
    }

    private static Map<String, Object> document(RevisionInfo revision, RevisionGraph graph, Set<String> applied) {
        Map<String, Object> document = new LinkedHashMap<>(Revisions.document(revision));
        document.put("applied", applied.contains(revision.id()));
        document.put("marks", marks(revision, graph, applied));
        return document;
    }
}
