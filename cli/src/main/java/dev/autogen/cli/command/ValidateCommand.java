package dev.autogen.cli.command;

import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.command.Report;
import dev.autogen.runtime.command.ValidateVerb;
import java.sql.SQLException;
import picocli.CommandLine.Command;

/** {@code autogen validate}: whether what was applied is what the migrations say. */
@Command(
        name = "validate",
        sortOptions = false,
        description = "Compare the applied revisions with the migrations of the project. Exit with 3 if they differ.")
public final class ValidateCommand extends DatabaseVerb {

    public ValidateCommand(Session session) {
        super(session);
    }

    @Override
    Report report(Workspace workspace) throws SQLException {
        return new ValidateVerb(workspace.migrator(builder -> builder)).run();
    }
}
