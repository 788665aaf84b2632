package dev.autogen.cli;

import dev.autogen.cli.options.EntityOptions;
import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.options.RevisionOptions;
import dev.autogen.cli.project.ExistingDatabase;
import dev.autogen.cli.project.ModelComparison;
import dev.autogen.cli.project.Workspace;
import dev.autogen.generator.Autogenerate;
import dev.autogen.generator.MigrationDirectory;
import dev.autogen.generator.NewRevision;
import dev.autogen.generator.baseline.Baseline;
import dev.autogen.generator.baseline.ForeignPartsSeen;
import dev.autogen.runtime.AutogenException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code autogen baseline}: begins the history of a database that was there before. */
@Command(
        name = "baseline",
        sortOptions = false,
        description = "Write the first migration of a database that has its tables already, from what it and the"
                + " entities have in common, and mark it as applied there.")
final class BaselineCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final RevisionOptions revision = new RevisionOptions();

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final EntityOptions entities = new EntityOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    BaselineCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException {
        revision.check();
        ExistingDatabase.checkNamed(project.database());
        try (Workspace workspace = Workspace.openToWrite(project, session)) {
            ExistingDatabase existing = new ExistingDatabase(workspace, project, session);
            existing.checkWithoutHistory();
            NewRevision made = revision.toRevision(project.migrations().packages(), workspace.migrations());
            ModelComparison model = ModelComparison.begin(
                    workspace, entities, project.classPath().classPath(session.directory()), session);
            ForeignPartsSeen foreign = new ForeignPartsSeen(workspace.targetSchema());
            Baseline baseline = Baseline.of(model.withNobodysDatabase(foreign), foreign);
            MigrationDirectory directory =
                    new MigrationDirectory(project.migrations().directory(session.directory()));
            Autogenerate.Outcome outcome = new Autogenerate(workspace.database(), directory, model.extensions())
                    .run(baseline.common(), made)
                    .orElseThrow(BaselineCommand::nothingInCommon);
            if (!made.dryRun()) {
                existing.stamp(made.id(), outcome.files());
            }
            BaselineReport report = new BaselineReport(session, baseline, outcome, made);
            if (output.json()) {
                report.json();
            } else {
                report.print();
            }
            return 0;
        }
    }

    private static AutogenException nothingInCommon() {
        return new AutogenException(
                "AG134",
                "the database has none of the tables of the entities, so there is nothing to begin with. For a new database:"
                        + " autogen -m \"initial\". If it should have them, check --url, --schema and the naming strategy.");
    }
}
