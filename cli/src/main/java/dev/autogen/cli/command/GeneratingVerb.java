package dev.autogen.cli.command;

import dev.autogen.cli.options.AnswerOptions;
import dev.autogen.cli.options.EntityOptions;
import dev.autogen.cli.options.HookOptions;
import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.options.RevisionOptions;
import dev.autogen.cli.project.DriftGuard;
import dev.autogen.cli.project.FileHooks;
import dev.autogen.cli.project.ModelComparison;
import dev.autogen.cli.project.Standing;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.question.Questions;
import dev.autogen.cli.report.GenerateReport;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.Autogenerate;
import dev.autogen.generator.MigrationDirectory;
import dev.autogen.generator.NewRevision;
import dev.autogen.generator.comparison.Comparison;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A verb that writes the migration from the database to the entities. */
abstract class GeneratingVerb implements Callable<Integer> {

    private static final int DIFFERENT = 3;

    private final Session session;

    @Mixin
    private final RevisionOptions revision = new RevisionOptions();

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final EntityOptions entities = new EntityOptions();

    @Mixin
    private final AnswerOptions answers = new AnswerOptions();

    @Mixin
    private final HookOptions hookOptions = new HookOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    GeneratingVerb(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    RevisionOptions revision() {
        return revision;
    }

    ProjectOptions project() {
        return project;
    }

    OutputOptions output() {
        return output;
    }

    FileHooks hooks() {
        return FileHooks.of(hookOptions.names(), session);
    }

    MigrationDirectory directory() {
        return new MigrationDirectory(project.migrations().directory(session.directory()));
    }

    /** Compares, writes, proves and tells. */
    int generate() throws SQLException {
        revision.check();
        FileHooks hooks = hooks();
        try (Workspace workspace = Workspace.openToWrite(project, session)) {
            NewRevision made = revision.toRevision(project.migrations().packages(), workspace.migrations());
            ModelComparison model = ModelComparison.begin(
                    workspace, entities, project.classPath().classPath(session.directory()), session);
            Standing standing = workspace.standingAtHead();
            if (!revision.ignoresDrift()) {
                DriftGuard.check(workspace, standing, model, session);
            }
            Comparison settled = new Questions(session, answers.answers(session.directory()), workspace, output.json())
                    .settle(model, standing);
            Comparison comparison = answers.keepDropped() ? settled.keeping(made.id()) : settled;
            Optional<Autogenerate.Outcome> outcome =
                    new Autogenerate(workspace.database(), directory(), model.extensions()).run(comparison, made);
            outcome.stream().flatMap(o -> o.files().stream()).forEach(hooks::run);
            GenerateReport report = new GenerateReport(session, comparison, outcome);
            if (output.json()) {
                report.json();
            } else {
                report.print();
            }
            return comparison.uncompared().isEmpty() ? 0 : DIFFERENT;
        }
    }
}
