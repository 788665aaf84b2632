package dev.autogen.runtime.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.internal.console.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;

/** The command line of the runtime jar: {@code java -jar}, with picocli, the driver and the migrations beside it. */
public final class Main {

    private Main() {}

    /** Runs a verb and exits with its code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        System.setOut(err); // Migrations are other people's code: what they print is no result of ours.
        System.exit(watched(out, err, arguments));
    }

    @SuppressWarnings("try")
    private static int watched(PrintStream out, PrintStream err, String... arguments) {
        Console console = new Console(out, err, false, Terminal.isThere());
        OpenConnections connections = new OpenConnections();
        boolean json = List.of(arguments).contains("--json");
        try (EarlyEnd end = EarlyEnd.watch(err, connections, failure -> say(console, json, failure))) {
            return run(console, out, err, connections, arguments);
        }
    }

    /** Runs a verb and returns its exit code: 0 done, 1 failed, 2 wrong usage, 3 a difference was found, 4 refused. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        Console console = new Console(out, err, false, Terminal.isThere());
        return run(console, out, err, new OpenConnections(), arguments);
    }

    private static int run(
            Console console, PrintStream out, PrintStream err, OpenConnections connections, String... arguments) {
        RuntimeOptions options = new RuntimeOptions();
        CommandLine commandLine = new CommandLine(new RuntimeCommands(console, options, connections))
                .addMixin("options", options)
                .setUsageHelpWidth(80)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(new PrintWriter(out, true, UTF_8))
                .setErr(new PrintWriter(err, true, UTF_8))
                .setParameterExceptionHandler((failure, all) -> {
                    String text = String.valueOf(failure.getMessage()).replaceFirst("[.]?$", ".");
                    return failed(console, List.of(all).contains("--json"), new UsageException("AG101", text));
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(console, options.json(), failure));
        // "-1" is a revision here, not an option.
        Objects.requireNonNull(commandLine.getSubcommands().get("downgrade"))
                .setUnmatchedOptionsArePositionalParams(true);
        if (arguments.length == 0) {
            commandLine.usage(out);
            return 2;
        }
        try {
            return commandLine.execute(arguments);
        } catch (Error e) {
            return failed(console, options.json(), e); // picocli hands over exceptions alone.
        }
    }

    private static int failed(Console console, boolean json, Throwable failure) {
        if (EarlyEnd.hasBegun()) {
            return 1; // What a run says that was stopped is no failure.
        } else if (failure instanceof AutogenException known) {
            return say(console, json, known);
        }
        console.stackTrace(failure);
        String text = "Unexpected failure: " + failure + ". This is a fault of autogen, or of the class path.";
        return say(console, json, new AutogenException("AG100", text, failure));
    }

    private static int say(Console console, boolean json, AutogenException failure) {
        console.error(failure);
        if (json) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", failure.code());
            error.put("message", String.valueOf(failure.getMessage()));
            error.putAll(failure.facts());
            console.json(Map.of("error", error));
        }
        return failure.exitCode();
    }
}
