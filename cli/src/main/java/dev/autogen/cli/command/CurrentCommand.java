package dev.autogen.cli.command;

import dev.autogen.cli.project.Standing;
import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.command.CurrentVerb;
import dev.autogen.runtime.command.Report;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code autogen current}: where the database is. */
@Command(name = "current", sortOptions = false, description = "Show the revisions that the database is at.")
public final class CurrentCommand extends DatabaseVerb {

    @Option(names = "--check-heads", description = "Exit with 3 if the database is not at all heads.")
    private boolean checkHeads;

    public CurrentCommand(Session session) {
        super(session);
    }

    @Override
    Report report(Workspace workspace) throws SQLException {
        Standing standing = workspace.standing();
        return new CurrentVerb(standing.migrator(), standing.applied()).run(checkHeads);
    }
}
