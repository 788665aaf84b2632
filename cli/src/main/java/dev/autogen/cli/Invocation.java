package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autogen.cli.adopt.AcceptCommand;
import dev.autogen.cli.application.ApplicationSource;
import dev.autogen.cli.command.AutogenCommand;
import dev.autogen.cli.command.BaselineCommand;
import dev.autogen.cli.command.BranchesCommand;
import dev.autogen.cli.command.CheckCommand;
import dev.autogen.cli.command.CurrentCommand;
import dev.autogen.cli.command.DowngradeCommand;
import dev.autogen.cli.command.DriftCommand;
import dev.autogen.cli.command.EditCommand;
import dev.autogen.cli.command.HeadsCommand;
import dev.autogen.cli.command.HistoryCommand;
import dev.autogen.cli.command.InitCommand;
import dev.autogen.cli.command.MergeCommand;
import dev.autogen.cli.command.PurgeCommand;
import dev.autogen.cli.command.PushCommand;
import dev.autogen.cli.command.RebaseCommand;
import dev.autogen.cli.command.RevisionCommand;
import dev.autogen.cli.command.ShowCommand;
import dev.autogen.cli.command.SquashCommand;
import dev.autogen.cli.command.StampCommand;
import dev.autogen.cli.command.UpgradeCommand;
import dev.autogen.cli.command.ValidateCommand;
import dev.autogen.cli.config.ConfiguredDefaults;
import dev.autogen.cli.config.EarlyOptions;
import dev.autogen.cli.config.Project;
import dev.autogen.cli.session.Prompt;
import dev.autogen.cli.session.Session;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.console.Console;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;

/**
 * What surrounds one run of the command line.
 *
 * @param directory the current directory
 * @param environment the environment variables
 * @param out where results go
 * @param err where everything else goes
 * @param terminal whether a person looks at both
 * @param in where the answers to questions come from, absent where nobody is asked
 */
public record Invocation(
        Path directory,
        Map<String, String> environment,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        Optional<BufferedReader> in) {

    /** Runs one command and returns its exit code. */
    public int run(List<String> arguments) {
        Console console = console(arguments);
        Failures failures = new Failures(console);
        try {
            EarlyOptions early = new EarlyOptions(arguments, environment);
            Project project = early.project(Project.find(directory));
            ApplicationSource application = new ApplicationSource(project, early, directory, console);
            Session session =
                    new Session(project, environment, directory, console, new Prompt(in, console), application);
            return commandLine(arguments, session, failures).execute(arguments.toArray(String[]::new));
        } catch (AutogenException | Error e) {
            // picocli hands over exceptions alone.
            return failures.fail(e, arguments.contains("--json"), arguments.contains("--verbose"));
        }
    }

    /** Says why a command was ended that is still at work. */
    void refuse(AutogenException failure, List<String> arguments) {
        new Failures(console(arguments))
                .say(failure, failure, arguments.contains("--json"), arguments.contains("--verbose"));
    }

    private Console console(List<String> arguments) {
        boolean colour =
                terminal && environment.getOrDefault("NO_COLOR", "").isEmpty() && !arguments.contains("--no-color");
        return new Console(out, err, colour, terminal);
    }

    private CommandLine commandLine(List<String> arguments, Session session, Failures failures) {
        CommandLine commandLine = new CommandLine(new AutogenCommand(session))
                .addSubcommand(new InitCommand(session))
                .addSubcommand(new UpgradeCommand(session))
                .addSubcommand(new DowngradeCommand(session))
                .addSubcommand(new CurrentCommand(session))
                .addSubcommand(new HistoryCommand(session))
                .addSubcommand(new ShowCommand(session))
                .addSubcommand(new HeadsCommand(session))
                .addSubcommand(new BranchesCommand(session))
                .addSubcommand(new StampCommand(session))
                .addSubcommand(new ValidateCommand(session))
                .addSubcommand(new PurgeCommand(session))
                .addSubcommand(new CheckCommand(session))
                .addSubcommand(new SettingsCommand(session))
                .addSubcommand(new AcceptCommand(session))
                .addSubcommand(new RevisionCommand(session))
                .addSubcommand(new MergeCommand(session))
                .addSubcommand(new EditCommand(session))
                .addSubcommand(new DriftCommand(session))
                .addSubcommand(new BaselineCommand(session))
                .addSubcommand(new RebaseCommand(session))
                .addSubcommand(new PushCommand(session))
                .addSubcommand(new SquashCommand(session))
                .addSubcommand(new ServeCommand(session))
                .setDefaultValueProvider(new ConfiguredDefaults(
                        arguments, session.project(), environment, session.application()::address))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedSubcommandsAllowed(false)
                .setAllowSubcommandsAsOptionParameters(true)
                .setUsageHelpWidth(80)
                .setOut(new PrintWriter(out, true, UTF_8))
                .setErr(new PrintWriter(err, true, UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        // "-1" is a revision here, not an option.
        Objects.requireNonNull(commandLine.getSubcommands().get("downgrade"))
                .setUnmatchedOptionsArePositionalParams(true);
        return commandLine;
    }
}
