package dev.autogen.cli.command;

import dev.autogen.cli.options.EntityOptions;
import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.options.RevisionOptions;
import dev.autogen.cli.project.ExistingDatabase;
import dev.autogen.cli.project.ModelComparison;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.report.BaselineReport;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.Autogenerate;
import dev.autogen.generator.MigrationDirectory;
import dev.autogen.generator.NewRevision;
import dev.autogen.generator.baseline.Baseline;
import dev.autogen.generator.baseline.ForeignPartsSeen;
import dev.autogen.generator.baseline.Reproduction;
import dev.autogen.generator.definition.DefinitionReader;
import dev.autogen.generator.definition.Definitions;
import dev.autogen.runtime.AutogenException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code autogen baseline}: begins the history of a database that was there before. */
@Command(
        name = "baseline",
        sortOptions = false,
        description = "Write the first migration of an existing database and record it as applied there. What the"
                + " entities describe becomes operations, the rest becomes SQL.")
public final class BaselineCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final RevisionOptions revision = new RevisionOptions();

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final EntityOptions entities = new EntityOptions();

    @Option(
            names = "--model-only",
            description = "Include only what the entities describe. A new database then lacks the rest.")
    private boolean modelOnly;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public BaselineCommand(Session session) {
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
            Autogenerate writer = new Autogenerate(workspace.database(), directory, model.extensions());
            if (baseline.common().isEmpty()) {
                throw nothingInCommon();
            }
            Optional<Reproduction> whole =
                    modelOnly ? Optional.empty() : Optional.of(reproduction(workspace, baseline));
            Autogenerate.Outcome outcome = whole.isPresent()
                    ? writer.run(whole.get(), baseline.common(), made)
                    : writer.run(baseline.common(), made).orElseThrow();
            if (!made.dryRun()) {
                existing.stamp(made.id(), outcome.files());
            }
            BaselineReport report = new BaselineReport(session, baseline, whole, outcome, made);
            if (output.json()) {
                report.json();
            } else {
                report.print();
            }
            return 0;
        }
    }

    private static Reproduction reproduction(Workspace workspace, Baseline baseline) throws SQLException {
        try (Connection connection = workspace.database().open()) {
            Definitions definitions =
                    new DefinitionReader(connection).read(baseline.common().scope());
            return Reproduction.of(baseline.common(), definitions);
        }
    }

    private static AutogenException nothingInCommon() {
        return new AutogenException(
                "AG134",
                "the database has none of the tables of the entities, so there is nothing to baseline. For a new database:"
                        + " autogen -m \"initial\". If it should have them, check --url, --schema and the naming strategy.");
    }
}
