package dev.autogen.cli.command;

import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.project.LiveDrift;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.report.Changes;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.drift.Drift;
import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.internal.console.Style;
import dev.autogen.runtime.operation.Operation;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code autogen drift}: whether a database is what its migrations made it. */
@Command(
        name = "drift",
        sortOptions = false,
        description = "Compare a database with what its applied migrations produce. Exit with 3 if they differ.")
public final class DriftCommand implements Callable<Integer> {

    private static final int DIFFERENT = 3;

    private final Session session;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public DriftCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException {
        try (Workspace workspace = Workspace.open(project, session)) {
            Drift drift = LiveDrift.of(workspace, session);
            if (output.json()) {
                session.console().json(document(drift));
            } else {
                print(drift);
            }
            return drift.isEmpty() ? 0 : DIFFERENT;
        }
    }

    private void print(Drift drift) {
        Console console = session.console();
        drift.leftAlone().forEach(object -> console.note("ignored: " + text(object) + ": " + object.reason()));
        if (drift.isEmpty()) {
            console.line("no drift: the database matches its migrations");
            return;
        }
        Changes.print(console, drift.repair());
        drift.missing()
                .forEach(object -> console.line(Style.ADDED, "+ " + text(object) + " (by the SQL of its migration)"));
        console.note("this would restore the database to what its migrations produce. To keep a change, make it in"
                + " the entities and write a migration with autogen -m");
    }

    private static String text(LeftAlone object) {
        return object.kind() + " " + object.name();
    }

    private static Map<String, Object> document(Drift drift) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("different", !drift.isEmpty());
        document.put("repair", drift.repair().stream().map(Operation::describe).toList());
        document.put("missing", objects(drift.missing()));
        document.put("leftAlone", objects(drift.leftAlone()));
        return document;
    }

    private static List<Map<String, Object>> objects(List<LeftAlone> objects) {
        return objects.stream().map(Changes::document).toList();
    }
}
