package dev.autogen.cli.command;

import dev.autogen.cli.embedded.ProjectLock;
import dev.autogen.cli.project.FileHooks;
import dev.autogen.cli.project.ProjectMigrations;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.report.EmptyReport;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.EmptyMigration;
import dev.autogen.generator.NewRevision;
import dev.autogen.runtime.revision.Migrations;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code autogen revision}: writes a migration, as {@code autogen -m} does or one to be filled by hand. */
@Command(
        name = "revision",
        sortOptions = false,
        description = "Write a migration, like autogen -m. With --empty, write one without operations.")
public final class RevisionCommand extends GeneratingVerb {

    @Option(
            names = "--empty",
            description = "Write a migration without operations. This needs no database and no entities.")
    private boolean empty;

    public RevisionCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws SQLException {
        return empty ? writeEmpty() : generate();
    }

    @SuppressWarnings("try")
    private int writeEmpty() {
        revision().check();
        FileHooks hooks = hooks();
        try (ProjectLock lock = Workspace.lock(session())) {
            Migrations migrations = ProjectMigrations.find(project(), session()).migrations();
            NewRevision made = revision().toRevision(project().migrations().packages(), migrations);
            EmptyMigration migration = EmptyMigration.toFill(made);
            EmptyReport report = new EmptyReport(session(), migration, migration.write(directory()));
            report.files().forEach(hooks::run);
            return report.print(output().json(), "fill in upgrade and downgrade, then: autogen upgrade");
        }
    }
}
