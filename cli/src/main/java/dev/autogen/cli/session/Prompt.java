package dev.autogen.cli.session;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.console.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Questions to a person at a terminal, where there is one. */
public final class Prompt {

    private final Optional<BufferedReader> in;
    private final Console console;

    /** Makes the prompt of one run; without input nobody is asked. */
    public Prompt(Optional<BufferedReader> in, Console console) {
        this.in = in;
        this.console = console;
    }

    /** Tells whether somebody can answer. */
    public boolean canAsk() {
        return in.isPresent();
    }

    /** Asks for a line; an end of input is an empty one. */
    public String ask(String question) {
        console.question(question);
        try {
            String line = in.orElseThrow().readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            throw new AutogenException(
                    "AG158", "Could not read the answer from the terminal: " + e.getMessage() + ".", e);
        }
    }

    /** Asks until the answer is none, or one that nothing is said against. */
    public Optional<String> ask(String question, Function<String, Optional<String>> against) {
        String text = question;
        while (true) {
            String answer = ask(text);
            Optional<String> wrong = answer.isEmpty() ? Optional.empty() : against.apply(answer);
            if (wrong.isEmpty()) {
                return Optional.of(answer).filter(said -> !said.isEmpty());
            }
            text = wrong.get() + "\n" + question;
        }
    }

    /** Asks until the answer is yes or no; no answer is no. */
    public boolean confirm(String question) {
        while (true) {
            String answer = ask(question + " [y/N]").toLowerCase(Locale.ROOT);
            if (answer.isEmpty() || answer.equals("n") || answer.equals("no")) {
                return false;
            } else if (answer.equals("y") || answer.equals("yes")) {
                return true;
            }
        }
    }
}
