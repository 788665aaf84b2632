package dev.autogen.cli;

import dev.autogen.runtime.AutogenException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/** Questions to a person at a terminal, where there is one. */
public final class Prompt {

    private final Optional<BufferedReader> in;
    private final PrintStream err;

    /** Makes the prompt of one run; without input nobody is asked. */
    public Prompt(Optional<BufferedReader> in, PrintStream err) {
        this.in = in;
        this.err = err;
    }

    /** Tells whether somebody can answer. */
    public boolean canAsk() {
        return in.isPresent();
    }

    /** Asks for a line; an end of input is an empty one. */
    public String ask(String question) {
        err.print(question + " ");
        err.flush();
        try {
            String line = in.orElseThrow().readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            throw new AutogenException(
                    "AG150", "The answer cannot be read from the terminal: " + e.getMessage() + ".", e);
        }
    }

    /** Asks until the answer is yes or no; no answer is no. */
    public boolean confirm(String question) {
        while (true) {
            String answer = ask(question + " [y/N]").toLowerCase(java.util.Locale.ROOT);
            if (answer.isEmpty() || answer.equals("n") || answer.equals("no")) {
                return false;
            } else if (answer.equals("y") || answer.equals("yes")) {
                return true;
            }
        }
    }
}
