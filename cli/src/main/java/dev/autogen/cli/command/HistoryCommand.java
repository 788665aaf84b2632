package dev.autogen.cli.command;

import dev.autogen.cli.project.Workspace;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.command.HistoryVerb;
import dev.autogen.runtime.command.Report;
import java.sql.SQLException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code autogen history}: the revisions, the latest first, and which are applied. */
@Command(name = "history", sortOptions = false, description = "List the revisions, newest first.")
public final class HistoryCommand extends DatabaseVerb {

    @Parameters(
            paramLabel = "RANGE",
            arity = "0..1",
            description = "The range: a:b, a:, :b, -2:current, current: ... (default: all).")
    private Optional<String> range = Optional.empty();

    @Option(
            names = {"-v", "--details"},
            description = "Show the details of each revision.")
    private boolean details;

    public HistoryCommand(Session session) {
        super(session);
    }

    @Override
    Report report(Workspace workspace) throws SQLException {
        return new HistoryVerb(
                        workspace.migrations(), workspace.standing().applied().ids())
                .run(range, details);
    }
}
