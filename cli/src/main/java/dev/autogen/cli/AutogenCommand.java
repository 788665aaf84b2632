package dev.autogen.cli;

import dev.autogen.cli.config.UsageException;
import dev.autogen.cli.options.DatabaseOptions;
import dev.autogen.cli.options.EntityOptions;
import dev.autogen.cli.options.MigrationOptions;
import dev.autogen.cli.options.OutputOptions;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code autogen -m "message"}: writes the migration from the database to the entities. */
@Command(
        name = "autogen",
        versionProvider = VersionText.class,
        sortOptions = false,
        usageHelpAutoWidth = false,
        synopsisHeading = "",
        customSynopsis = {
            "Usage: autogen -m MESSAGE [options]   write the migration from the database to",
            "                                      the entities, proven both ways",
            "       autogen VERB [options]         apply, take back, look"
        },
        commandListHeading = "%nVerbs (autogen VERB --help tells more):%n",
        optionListHeading = "%nOptions of autogen -m:%n",
        footer = {
            "",
            "Each option may also stand in autogen.properties (url = ...) or in a variable",
            "(AUTOGEN_URL=...); the command line wins, then the variable. Exit codes: 0 done,",
            "1 failed, 2 wrong usage, 3 check found a difference, 4 refused."
        })
@SuppressWarnings("UnusedVariable")
public final class AutogenCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What the change is, in a few words; it names the class.")
    private Optional<String> message = Optional.empty();

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private final EntityOptions entities = new EntityOptions();

    @Mixin
    private final MigrationOptions migrations = new MigrationOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @SuppressWarnings("UnusedVariable") // for picocli alone
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the versions of autogen, PostgreSQL and Java.")
    private boolean version;

    AutogenCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (message.isEmpty()) {
            if (!spec.commandLine().getParseResult().originalArgs().isEmpty()) {
                throw new UsageException(
                        "AG101",
                        "there is nothing to do: give -m \"message\" to write a migration, or a verb. Type \"autogen"
                                + " --help\" for both.");
            }
            spec.commandLine().usage(spec.commandLine().getOut());
            return 0;
        }
        return 0;
    }
}
