package dev.autogen.runtime.command;

import dev.autogen.runtime.internal.console.Console;
import dev.autogen.runtime.internal.console.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a verb has to say: lines for a person, one document for a program, and an exit code. */
public final class Report {

    private final List<Line> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Object> document = new LinkedHashMap<>();
    private int exitCode;

    /**
     * A line of the result.
     *
     * @param style how it looks on a terminal
     * @param text the line
     */
    public record Line(Optional<Style> style, String text) {}

    /** Adds a line of the result. */
    public Report line(String text) {
        lines.add(new Line(Optional.empty(), text));
        return this;
    }

    /** Adds a line of the result in a style. */
    public Report line(Style style, String text) {
        lines.add(new Line(Optional.of(style), text));
        return this;
    }

    /** Adds what a person wants to know beside the result. */
    public Report note(String text) {
        notes.add(text);
        return this;
    }

    /** Adds a member to the document. */
    public Report with(String name, Object value) {
        document.put(name, value);
        return this;
    }

    /** Sets the exit code, which is 0 otherwise. */
    public Report exit(int code) {
        exitCode = code;
        return this;
    }

    /** Returns the lines. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Returns the document. */
    public Map<String, Object> document() {
        return Map.copyOf(document);
    }

    /** Prints the document or the lines, and returns the exit code. */
    public int print(Console console, boolean json) {
        if (json) {
            console.json(document);
        } else {
            console.lines(lines.stream()
                    .map(line -> line.style()
                            .map(style -> console.paint(style, line.text()))
                            .orElse(line.text()))
                    .toList());
            notes.forEach(console::note);
        }
        return exitCode;
    }
}
