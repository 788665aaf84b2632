package dev.autogen.runtime.internal.console;

import dev.autogen.runtime.AutogenException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The two streams of one run, without passwords, and with colour only where a person looks. */
public final class Console {

    private static final int WIDTH = 80;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean colour;
    private final boolean terminal;
    private boolean barOpen;

    /** Makes the console of one run; where there is colour there is a terminal. */
    public Console(PrintStream out, PrintStream err, boolean colour) {
        this(out, err, colour, colour);
    }

    /** Makes the console of one run, at a terminal or not. */
    public Console(PrintStream out, PrintStream err, boolean colour, boolean terminal) {
        this.out = out;
        this.err = err;
        this.colour = colour;
        this.terminal = terminal;
    }

    /** Tells whether a person looks. */
    public boolean terminal() {
        return terminal;
    }

    /** Shows how far something is, in the place of what the last call showed. */
    public void bar(String text) {
        String masked = Secrets.mask(text);
        err.print("\r" + masked.substring(0, Math.min(WIDTH - 1, masked.length())) + "\u001b[K");
        err.flush();
        barOpen = true;
    }

    /** Leaves the bar as it stands; what is printed next begins a line. */
    public void endBar() {
        if (barOpen) {
            err.println();
            barOpen = false;
        }
    }

    /** Prints one line of the result. */
    public void line(String text) {
        endBar();
        out.println(Secrets.mask(text));
    }

    /** Prints one line of the result in a style. */
    public void line(Style style, String text) {
        line(paint(style, text));
    }

    /** Prints lines of the result at once, since each that is printed alone goes to the system alone. */
    public void lines(List<String> texts) {
        if (!texts.isEmpty()) {
            line(String.join(System.lineSeparator(), texts));
        }
    }

    /** Returns a text in a style, where there is colour. */
    public String paint(Style style, String text) {
        return colour ? style.start() + text + "\u001b[0m" : text;
    }

    /** Prints the result for programs. */
    public void json(Map<String, ?> document) {
        out.println(Secrets.mask(Json.write(document)));
    }

    /** Prints what a person who waits wants to know. */
    public void note(String text) {
        endBar();
        err.println(Secrets.mask(text));
    }

    /** Prints a question; what is typed stands behind it. */
    public void question(String text) {
        endBar();
        err.print(Paragraphs.wrap(Secrets.mask(text), WIDTH) + " ");
        err.flush();
    }

    /** Prints why a command was refused or failed. */
    public void error(AutogenException failure) {
        endBar();
        String message = String.valueOf(failure.getMessage());
        String text = Paragraphs.wrap(failure.code() + " " + Secrets.mask(message), WIDTH);
        err.println(text.replaceFirst("^" + failure.code(), paint(Style.ERROR, failure.code())));
    }

    /** Prints where a failure came from. */
    public void stackTrace(Throwable failure) {
        java.io.StringWriter text = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(text));
        err.print(Secrets.mask(text.toString()));
    }
}
