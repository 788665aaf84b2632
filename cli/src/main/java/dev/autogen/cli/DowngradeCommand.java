package dev.autogen.cli;

import dev.autogen.cli.options.OutputOptions;
import dev.autogen.cli.options.ProjectOptions;
import dev.autogen.cli.project.Workspace;
import dev.autogen.runtime.UsageException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code autogen downgrade}: takes migrations back. */
@Command(name = "downgrade", sortOptions = false, description = "Take migrations back, down to a revision.")
final class DowngradeCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "REVISION", description = "Where to: -1, an id or the beginning of one, base ...")
    private String target = "";

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    DowngradeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws SQLException {
        // Since -1 is a revision, picocli hands over every word with a dash that is no option.
        if (target.startsWith("-") && !target.matches("-\\d+")) {
            throw new UsageException(
                    "AG101", "unknown option: '" + target + "'. Type \"autogen downgrade --help\" for the options.");
        }
        try (Workspace workspace = Workspace.open(project, session)) {
            RunReport.print(
                    session.console(),
                    output.json(),
                    workspace.standing().migrator().downgrade(target));
            return 0;
        }
    }
}
