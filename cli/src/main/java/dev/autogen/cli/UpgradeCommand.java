package dev.autogen.cli;

import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.project.Workspace;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code autogen upgrade}: applies migrations. */
@Command(name = "upgrade", sortOptions = false, description = "Apply migrations, all or up to a revision.")
final class UpgradeCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "REVISION",
            defaultValue = "heads",
            arity = "0..1",
            description = "Where to: head, an id or the beginning of one, +2 ... (default: head).")
    private String target = "heads";

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    UpgradeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException {
        try (Workspace workspace = Workspace.open(project, session)) {
            RunReport.print(
                    session.console(),
                    output.json(),
                    workspace.standing().migrator().upgrade(target));
            return 0;
        }
    }
}
