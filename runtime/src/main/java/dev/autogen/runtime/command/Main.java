package dev.autogen.runtime.command;

import picocli.CommandLine;

/** The command line of the runtime jar: {@code java -jar}, with picocli, the driver and the migrations beside it. */
public final class Main {

    private Main() {}

    /** Runs a verb and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs a verb and returns its exit code: 0 done, 1 failed, 2 wrong usage, 4 refused. */
    static int run(String... arguments) {
        return new CommandLine(new RuntimeCommands())
                .setExecutionExceptionHandler(RuntimeCommands::failed)
                .execute(arguments);
    }
}
