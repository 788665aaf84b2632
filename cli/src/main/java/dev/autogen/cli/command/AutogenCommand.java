package dev.autogen.cli.command;

import dev.autogen.cli.session.Session;
import dev.autogen.cli.session.VersionText;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code autogen -m "message"}: writes the migration from the database to the entities. */
@Command(
        name = "autogen",
        versionProvider = VersionText.class,
        sortOptions = false,
        synopsisHeading = "",
        customSynopsis = {
            "Usage: autogen -m TEXT [options]   write a migration from the database to the",
            "                                   entities, proven both ways",
            "       autogen VERB [options]      apply, revert, inspect"
        },
        commandListHeading = "%nVerbs (see autogen VERB --help):%n",
        optionListHeading = "%nOptions of autogen -m:%n",
        footer = {
            "",
            "You can also set each option in autogen.properties (url = ...) or as a variable",
            "(AUTOGEN_URL=...). The command line wins, then the variable. Exit codes: 0 done,",
            "1 failed, 2 wrong usage, 3 check found a difference, 4 refused."
        })
public final class AutogenCommand extends GeneratingVerb {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @SuppressWarnings("UnusedVariable") // for picocli alone
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the versions of autogen, PostgreSQL and Java.")
    private boolean version;

    public AutogenCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws SQLException {
        if (spec.commandLine().getParseResult().originalArgs().isEmpty()) {
            spec.commandLine().usage(spec.commandLine().getOut());
            return 0;
        }
        return generate();
    }
}
