package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autogen.cli.project.ProjectDatabase;
import dev.autogen.generator.server.OnExit;
import dev.autogen.runtime.command.EarlyEnd;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The {@code autogen} program. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        // Entities, naming strategies and migrations are other people's code: what they print is no result of ours.
        System.setOut(err);
        System.setErr(err);
        boolean terminal = Boolean.getBoolean("autogen.terminal");
        Optional<BufferedReader> in = Boolean.getBoolean("autogen.asks")
                ? Optional.of(new BufferedReader(new InputStreamReader(System.in, UTF_8)))
                : Optional.empty();
        Invocation invocation = new Invocation(Path.of(""), System.getenv(), out, err, terminal, in);
        System.exit(watched(invocation, List.of(arguments)));
    }

    @SuppressWarnings("try")
    private static int watched(Invocation invocation, List<String> arguments) {
        try (EarlyEnd end = EarlyEnd.watch(invocation.err(), ProjectDatabase.CONNECTIONS, failure -> {
            invocation.refuse(failure, arguments);
            OnExit.await(Duration.ofSeconds(20));
        })) {
            int code = invocation.run(arguments);
            ClassArchive.end(code == 0 || code == 3);
            return code;
        }
    }

    /** UTF-8 whatever the locale: messages and JSON hold the names of other people's tables. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), true, UTF_8);
    }
}
