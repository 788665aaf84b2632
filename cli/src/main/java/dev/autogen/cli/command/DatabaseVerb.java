package dev.autogen.cli.command;

import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.command.Report;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A verb that needs the database and the migrations, and has a report to print. */
abstract class DatabaseVerb implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    DatabaseVerb(Session session) {
        this.session = session;
    }

    /** Does the work. */
    abstract Report report(Workspace workspace) throws SQLException;

    @Override
    public Integer call() throws SQLException {
        try (Workspace workspace = Workspace.open(project, session)) {
            return report(workspace).print(session.console(), output.json());
        }
    }

    Session session() {
        return session;
    }

    ProjectOptions project() {
        return project;
    }
}
