package dev.autogen.cli.options;

import picocli.CommandLine.Option;

/** How a verb talks. */
@SuppressWarnings("UnusedVariable") // Failures asks picocli for --verbose, Invocation looks for --no-color
public final class OutputOptions {

    @Option(names = "--json", description = "Print one JSON document on standard output.")
    private boolean json;

    @Option(names = "--verbose", description = "Show stack traces of failures.")
    private boolean verbose;

    @Option(names = "--no-color", description = "Print without color, as with NO_COLOR=1.")
    private boolean noColor;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** Returns whether a program reads the result. */
    public boolean json() {
        return json;
    }
}
