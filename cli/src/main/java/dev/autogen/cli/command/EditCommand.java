package dev.autogen.cli.command;

import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.project.Editor;
import dev.autogen.cli.project.MigrationSources;
import dev.autogen.cli.project.ProjectMigrations;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.revision.RevisionResolver;
import dev.autogen.runtime.revision.RevisionSpec;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code autogen edit}: opens the source of a migration. */
@Command(name = "edit", sortOptions = false, description = "Open a migration in $VISUAL or $EDITOR.")
public final class EditCommand implements Callable<Integer> {

    private static final String DOES_NOT_COMPILE = "AG561";

    private final Session session;

    @Parameters(
            paramLabel = "REVISION",
            arity = "0..1",
            defaultValue = "head",
            description = "The revision: head, current, an id or a prefix of it ... (default: head).")
    private String revision = "head";

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public EditCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException {
        List<Path> files = files(RevisionSpec.parse(revision));
        List<String> names = files.stream().map(session::relative).toList();
        Editor.of(session.environment())
                .orElseThrow(() -> Editor.missing(names))
                .open(files);
        if (output.json()) {
            session.console().json(Map.of("files", names));
        } else {
            names.forEach(name -> session.console().line("edited " + name));
        }
        ProjectMigrations.find(project, session);
        return 0;
    }

    private List<Path> files(RevisionSpec spec) throws SQLException {
        MigrationSources sources = MigrationSources.of(project.migrations(), session);
        try {
            return found(spec).stream().map(sources::of).toList();
        } catch (AutogenException e) {
            List<Path> broken = e.code().equals(DOES_NOT_COMPILE) ? sources.named(revision) : List.of();
            if (broken.size() != 1) {
                throw e;
            }
            return broken;
        }
    }

    private List<RevisionInfo> found(RevisionSpec spec) throws SQLException {
        List<RevisionInfo> found;
        if (spec.isRelativeToCurrent()) {
            try (Workspace workspace = Workspace.open(project, session)) {
                Set<String> applied = workspace.standing().applied().ids();
                found = new RevisionResolver(workspace.migrations().graph(), applied).resolve(spec);
            }
        } else {
            found = new RevisionResolver(
                            ProjectMigrations.find(project, session)
                                    .migrations()
                                    .graph(),
                            Set.of())
                    .resolve(spec);
        }
        if (found.isEmpty()) {
            String why = spec.isRelativeToCurrent()
                    ? "nothing is applied to the database"
                    : revision.equals("base") ? "base is before the first migration" : "there are no migrations yet";
            throw new UsageException(
                    "AG141",
                    "there is nothing to edit at \"" + revision + "\": " + why
                            + ". Name a revision; \"autogen history\" lists them.");
        }
        return found;
    }
}
