package dev.autogen.runtime.console;

import java.util.stream.Collectors;

/** Text laid out for a terminal. */
final class Paragraphs {

    private Paragraphs() {}

    /** Breaks long lines at spaces; lines that are indented are code or logs and stay as they are. */
    static String wrap(String text, int width) {
        return text.lines()
                .map(line -> line.startsWith(" ") ? line : wrapLine(line, width))
                .collect(Collectors.joining("\n"));
    }

    private static String wrapLine(String line, int width) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ")) {
            if (column > 0 && column + 1 + word.length() > width) {
                wrapped.append('\n');
                column = 0;
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }
}
