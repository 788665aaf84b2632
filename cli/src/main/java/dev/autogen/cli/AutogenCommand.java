package dev.autogen.cli;

import dev.autogen.cli.options.EntityOptions;
import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.options.RevisionOptions;
import dev.autogen.cli.project.FileHooks;
import dev.autogen.cli.project.ModelComparison;
import dev.autogen.cli.project.Workspace;
import dev.autogen.generator.Autogenerate;
import dev.autogen.generator.Comparison;
import dev.autogen.generator.MigrationDirectory;
import dev.autogen.generator.NewRevision;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code autogen -m "message"}: writes the migration from the database to the entities. */
@Command(
        name = "autogen",
        versionProvider = VersionText.class,
        sortOptions = false,
        synopsisHeading = "",
        customSynopsis = {
            "Usage: autogen -m TEXT [options]   write the migration from the database to the",
            "                                   entities, proven both ways",
            "       autogen VERB [options]      apply, take back, look"
        },
        commandListHeading = "%nVerbs (autogen VERB --help tells more):%n",
        optionListHeading = "%nOptions of autogen -m:%n",
        footer = {
            "",
            "Each option may also stand in autogen.properties (url = ...) or in a variable",
            "(AUTOGEN_URL=...); the command line wins, then the variable. Exit codes: 0 done,",
            "1 failed, 2 wrong usage, 3 check found a difference, 4 refused."
        })
final class AutogenCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final RevisionOptions revision = new RevisionOptions();

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final EntityOptions entities = new EntityOptions();

    @Option(
            names = "--hooks",
            split = ",",
            paramLabel = "NAME",
            description = "What to run on each file it writes: hook.NAME.command in autogen.properties.")
    private List<String> hookNames = List.of();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @SuppressWarnings("UnusedVariable") // for picocli alone
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the versions of autogen, PostgreSQL and Java.")
    private boolean version;

    AutogenCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException {
        if (spec.commandLine().getParseResult().originalArgs().isEmpty()) {
            spec.commandLine().usage(spec.commandLine().getOut());
            return 0;
        }
        revision.check();
        FileHooks hooks = FileHooks.of(hookNames, session);
        try (Workspace workspace = Workspace.openToWrite(project, session)) {
            NewRevision made = revision.toRevision(project.migrations().packages(), workspace.migrations());
            ModelComparison model = ModelComparison.begin(
                    workspace, entities, project.classPath().classPath(session.directory()), session);
            Comparison comparison = model.with(workspace.standingAtHead());
            MigrationDirectory directory =
                    new MigrationDirectory(project.migrations().directory(session.directory()));
            Optional<Autogenerate.Outcome> outcome =
                    new Autogenerate(workspace.database(), directory, model.extensions()).run(comparison, made);
            outcome.stream().flatMap(o -> o.files().stream()).forEach(hooks::run);
            GenerateReport report = new GenerateReport(session, comparison, outcome);
            if (output.json()) {
                report.json();
            } else {
                report.print();
            }
            return 0;
        }
    }
}
