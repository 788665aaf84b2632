package dev.autogen.cli;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.command.EarlyEnd;
import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.internal.server.DatabaseErrors;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when a command cannot be understood or fails. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        boolean json = List.of(arguments).contains("--json");
        boolean verbose = List.of(arguments).contains("--verbose");
        // A default that cannot be told is no fault of the arguments.
        if (failure.getCause() instanceof AutogenException refused) {
            return fail(refused, json, verbose);
        }
        CommandLine command = failure.getCommandLine();
        String reason = String.valueOf(failure.getMessage()).replaceFirst("[.]?$", ".");
        List<String> nearest =
                failure instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String suggestion = nearest.isEmpty()
                ? ""
                : nearest.stream().limit(3).collect(Collectors.joining("\", \"", " Did you mean \"", "\"?"));
        String name = command.getCommandSpec().qualifiedName();
        UsageException usage = new UsageException(
                "AG101", decapitalized(reason) + suggestion + " Type \"" + name + " --help\" for the options.");
        return report(usage, usage, json, verbose);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
        return fail(failure, isSet(command, "--json"), isSet(command, "--verbose"));
    }

    /** Says what went wrong, whatever it is, and returns the exit code. */
    int fail(Throwable failure, boolean json, boolean verbose) {
        return report(known(failure), failure, json, verbose);
    }

    private static AutogenException known(Throwable failure) {
        if (failure instanceof AutogenException refused) {
            return refused;
        }
        return failure instanceof SQLException refused
                ? DatabaseErrors.translate(refused)
                : new AutogenException("AG100", unexpected(failure), failure);
    }

    private int report(AutogenException failure, Throwable cause, boolean json, boolean verbose) {
        // Ctrl-C has taken the server away: its last words are no failure of ours.
        return EarlyEnd.hasBegun() ? 1 : say(failure, cause, json, verbose);
    }

    /** Says it, even where the program is ending. */
    int say(AutogenException failure, Throwable cause, boolean json, boolean verbose) {
        console.error(failure);
        if (verbose) {
            console.stackTrace(cause);
        }
        if (json) {
            String message = String.valueOf(failure.getMessage());
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", failure.code());
            error.put("message", message);
            error.putAll(failure.facts());
            console.json(Map.of("error", error));
        }
        return failure.exitCode();
    }

    private static String unexpected(Throwable failure) {
        return "Unexpected failure: " + failure + ". This is a fault of autogen, or of the class path:"
                + " run the command again with --verbose to see the stack trace.";
    }

    private static boolean isSet(CommandLine command, String name) {
        OptionSpec option = command.getCommandSpec().findOption(name);
        return option != null && Boolean.TRUE.equals(option.getValue());
    }

    private static String decapitalized(String text) {
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
