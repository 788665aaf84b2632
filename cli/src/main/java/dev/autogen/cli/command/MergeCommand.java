package dev.autogen.cli.command;

import dev.autogen.cli.embedded.ProjectLock;
import dev.autogen.cli.options.HookOptions;
import dev.autogen.cli.options.MergeOptions;
import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.project.FileHooks;
import dev.autogen.cli.project.ProjectMigrations;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.report.EmptyReport;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.EmptyMigration;
import dev.autogen.generator.MigrationDirectory;
import dev.autogen.generator.NewRevision;
import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code autogen merge}: writes a revision that follows several heads. */
@Command(name = "merge", sortOptions = false, description = "Join heads with a revision that follows all of them.")
public final class MergeCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final MergeOptions merge = new MergeOptions();

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final HookOptions hookOptions = new HookOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public MergeCommand(Session session) {
        this.session = session;
    }

    @Override
    @SuppressWarnings("try")
    public Integer call() {
        merge.check();
        FileHooks hooks = FileHooks.of(hookOptions.names(), session);
        try (ProjectLock lock = Workspace.lock(session)) {
            RevisionGraph graph =
                    ProjectMigrations.find(project, session).migrations().graph();
            List<RevisionInfo> parents = merge.parents(graph);
            NewRevision made = merge.toRevision(project.migrations().packages(), graph, parents);
            EmptyMigration migration = EmptyMigration.joining(made, parents);
            MigrationDirectory directory =
                    new MigrationDirectory(project.migrations().directory(session.directory()));
            EmptyReport report = new EmptyReport(session, migration, migration.write(directory));
            report.files().forEach(hooks::run);
            return report.print(output.json(), "there is one head now. To apply it: autogen upgrade");
        }
    }
}
