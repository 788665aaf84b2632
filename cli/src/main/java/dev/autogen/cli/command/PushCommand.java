package dev.autogen.cli.command;

import dev.autogen.cli.options.ClassPathOptions;
import dev.autogen.cli.options.DatabaseOptions;
import dev.autogen.cli.options.EntityOptions;
import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.project.ExistingDatabase;
import dev.autogen.cli.project.ModelComparison;
import dev.autogen.cli.project.ProjectDatabase;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.report.Changes;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.push.DataLoss;
import dev.autogen.generator.push.Push;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.console.Console;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code autogen push}: brings a development database to the entities without a migration. */
@Command(
        name = "push",
        sortOptions = false,
        description = "Change a development database to match the entities, without a migration.")
public final class PushCommand implements Callable<Integer> {

    private static final int REFUSED = 4;

    private final Session session;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private final ClassPathOptions classPath = new ClassPathOptions();

    @Mixin
    private final EntityOptions entities = new EntityOptions();

    @Option(names = "--accept-data-loss", description = "Continue even if data will be lost.")
    private boolean acceptDataLoss;

    @Option(names = "--dry-run", description = "Print the operations without running them.")
    private boolean dryRun;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public PushCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException {
        ExistingDatabase.checkNamed(database);
        try (ProjectDatabase target = ProjectDatabase.of(database.address().orElseThrow(), database.role())) {
            String schema = Workspace.targetSchema(session);
            ExistingDatabase.checkNoHistory(target, schema);
            Push push = new Push(target, schema);
            Comparison comparison = ModelComparison.begin(
                            target, entities, classPath.classPath(session.directory()), session)
                    .with(push.owned());
            List<DataLoss> losses = push.losses(comparison);
            boolean refused = !losses.isEmpty() && !acceptDataLoss && !dryRun;
            boolean applied = !comparison.isEmpty() && !refused && !dryRun;
            if (applied) {
                push.run(comparison);
            }
            report(comparison, losses, applied, refused);
            return refused ? REFUSED : 0;
        }
    }

    private void report(Comparison comparison, List<DataLoss> losses, boolean applied, boolean refused) {
        Console console = session.console();
        if (output.json()) {
            Map<String, Object> document = new LinkedHashMap<>(Changes.document(comparison));
            document.put("losses", losses.stream().map(PushCommand::document).toList());
            document.put("applied", applied);
            console.json(document);
        } else {
            Changes.print(console, comparison.upgrade());
            Changes.printUntouched(console, comparison);
            losses.forEach(loss -> console.note("DATA LOSS " + loss.describe()));
            if (comparison.isEmpty()) {
                console.line("no changes: the database matches the entities");
            } else if (applied) {
                console.line("pushed to the database");
            }
        }
        if (refused) {
            console.error(new AutogenException(
                    "AG136",
                    "data would be lost, so nothing was changed: " + losses.size()
                            + (losses.size() == 1 ? " operation" : " operations")
                            + " would delete it. Save the data, or use --accept-data-loss. If a column was renamed, rename it in the"
                            + " database by hand first: ALTER TABLE ... RENAME COLUMN."));
        }
    }

    private static Map<String, Object> document(DataLoss loss) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("operation", loss.operation().describe());
        document.put("rows", loss.rows());
        return document;
    }
}
