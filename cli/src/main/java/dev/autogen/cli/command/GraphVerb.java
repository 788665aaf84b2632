package dev.autogen.cli.command;

import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.project.ProjectMigrations;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.command.Report;
import dev.autogen.runtime.revision.Migrations;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A verb that needs the migrations and no database. */
abstract class GraphVerb implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    GraphVerb(Session session) {
        this.session = session;
    }

    /** Does the work. */
    abstract Report report(Migrations migrations);

    @Override
    public Integer call() {
        Migrations migrations = ProjectMigrations.find(project, session).migrations();
        return report(migrations).print(session.console(), output.json());
    }
}
