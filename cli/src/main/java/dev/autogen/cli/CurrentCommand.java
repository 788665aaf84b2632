package dev.autogen.cli;

import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.project.Standing;
import dev.autogen.cli.project.Workspace;
import dev.autogen.runtime.console.Style;
import dev.autogen.runtime.migration.RevisionInfo;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code autogen current}: where the database is. */
@Command(name = "current", sortOptions = false, description = "Show which revision the database is at.")
final class CurrentCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    CurrentCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException {
        try (Workspace workspace = Workspace.open(project, session)) {
            Standing standing = workspace.standing();
            List<RevisionInfo> current =
                    workspace.migrations().graph().headsOf(standing.applied().ids());
            List<String> unknown = standing.unknown();
            int pending = standing.pending().size();
            if (output.json()) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put(
                        "current", current.stream().map(Revisions::document).toList());
                document.put("unknown", unknown);
                document.put("pending", pending);
                session.console().json(document);
            } else {
                print(current, unknown, pending);
            }
            return 0;
        }
    }

    private void print(List<RevisionInfo> current, List<String> unknown, int pending) {
        if (current.isEmpty() && unknown.isEmpty()) {
            session.console().line("base");
        }
        current.forEach(revision ->
                session.console().line(Style.STRONG, Revisions.line(revision) + (pending == 0 ? " (head)" : "")));
        unknown.forEach(id -> session.console().line(Style.CHANGED, id + "  (not among the migrations)"));
        if (pending > 0) {
            session.console().note(Revisions.pending(pending));
        }
    }
}
