package dev.autogen.runtime.internal.console;

/** The few colours that carry a meaning. */
public enum Style {
    ADDED("\u001b[32m"),
    REMOVED("\u001b[31m"),
    CHANGED("\u001b[33m"),
    STRONG("\u001b[1m"),
    ERROR("\u001b[1;31m");

    private final String start;

    Style(String start) {
        this.start = start;
    }

    String start() {
        return start;
    }

    /** Returns the style of a line that begins as operations describe themselves: +, - or ~. */
    public static Style ofChange(String line) {
        return line.startsWith("+") ? ADDED : line.startsWith("-") ? REMOVED : CHANGED;
    }
}
