package dev.autogen.cli.command;

import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.command.Report;
import dev.autogen.runtime.command.ShowVerb;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code autogen show}: what is known of a revision. */
@Command(name = "show", sortOptions = false, description = "Show the details of a revision.")
public final class ShowCommand extends DatabaseVerb {

    @Parameters(
            paramLabel = "REVISION",
            arity = "0..1",
            defaultValue = "heads",
            description = "The revision: head, current, an id or a prefix of it ... (default: heads).")
    private String revision = "heads";

    public ShowCommand(Session session) {
        super(session);
    }

    @Override
    Report report(Workspace workspace) throws SQLException {
        return new ShowVerb(
                        workspace.migrations(), workspace.standing().applied().ids())
                .run(revision);
    }
}
