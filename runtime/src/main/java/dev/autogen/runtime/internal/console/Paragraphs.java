package dev.autogen.runtime.internal.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text laid out for a terminal. */
final class Paragraphs {

    private Paragraphs() {}

    /** What is quoted is a name, a path, a URL or a command, which is copied as one. */
    private static final Pattern WORD = Pattern.compile("( *)((?:\"[^\"]*\"|[^ ])+)");

    /** Breaks long lines at spaces; lines that are indented are code or logs and stay as they are. */
    static String wrap(String text, int width) {
        return text.lines()
                .map(line -> line.startsWith(" ") ? line : wrapLine(line, width))
                .collect(Collectors.joining("\n"));
    }

    private static String wrapLine(String line, int width) {
        StringBuilder wrapped = new StringBuilder();
        Matcher words = WORD.matcher(line);
        int column = 0;
        while (words.find()) {
            String gap = words.group(1);
            String word = words.group(2);
            if (column > 0 && column + gap.length() + word.length() > width) {
                wrapped.append('\n').append(word);
                column = word.length();
            } else {
                wrapped.append(gap).append(word);
                column += gap.length() + word.length();
            }
        }
        return wrapped.toString();
    }
}
