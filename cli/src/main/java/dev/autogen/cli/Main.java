package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

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
        System.exit(new Invocation(Path.of(""), System.getenv(), out, err, terminal).run(List.of(arguments)));
    }

    /** UTF-8 whatever the locale: messages and JSON hold the names of other people's tables. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), true, UTF_8);
    }
}
