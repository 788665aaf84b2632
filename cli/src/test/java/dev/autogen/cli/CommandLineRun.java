package dev.autogen.cli;

import dev.autogen.runtime.testing.Frozen;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One command, run in this JVM.
 *
 * @param exit its exit code
 * @param out its standard output
 * @param err its standard error
 */
record CommandLineRun(int exit, String out, String err) {

    static CommandLineRun of(Path directory, String... arguments) {
        return of(directory, Map.of(), arguments);
    }

    static CommandLineRun of(Path directory, Map<String, String> environment, String... arguments) {
        return of(directory, environment, Optional.empty(), arguments);
    }

    /** Runs it at a terminal, where somebody types these lines. */
    static CommandLineRun answering(
            Path directory, Map<String, String> environment, String answers, String... arguments) {
        return of(directory, environment, Optional.of(new BufferedReader(new StringReader(answers))), arguments);
    }

    private static CommandLineRun of(
            Path directory, Map<String, String> environment, Optional<BufferedReader> in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Invocation invocation = new Invocation(
                directory, environment, new PrintStream(out, true), new PrintStream(err, true), false, in);
        int exit = invocation.run(List.of(arguments));
        CommandLineRun run =
                new CommandLineRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        Frozen.record("autogen " + String.join(" ", arguments), "exit " + exit + "\n" + run.out + run.err);
        return run;
    }
}
