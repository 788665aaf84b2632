package dev.autogen.cli.init;

import dev.autogen.runtime.AutogenException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a {@code pom.xml}, to which elements are added as its author would have typed them: everything else stays, to
 * the last blank.
 */
record PomText(String text) {

    private static final Pattern TAG =
            Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|<(/?)([\\w.:-]+)[^>]*?(/?)>", Pattern.DOTALL);

    /**
     * Adds lines as the last child of an element below {@code project}; an element of the path that is not there is made.
     *
     * @throws AutogenException AG606 if there is no such place in the text
     */
    PomText with(List<String> path, List<String> lines) {
        OptionalInt end = endOf(path);
        if (end.isPresent()) {
            return insert(end.getAsInt(), path.size() + 1, lines);
        } else if (path.isEmpty()) {
            throw new AutogenException(
                    "AG606",
                    "cannot add to the pom.xml: its <project> has no end tag. Add the plugin and the runtime by hand; the"
                            + " README.md of the migrations shows them.");
        }
        String name = path.get(path.size() - 1);
        return with(path.subList(0, path.size() - 1), element(name, lines));
    }

    /** Inserts lines, in which a tab is one step inwards, before an end tag. */
    private PomText insert(int end, int depth, List<String> lines) {
        String step = step();
        String newline = text.contains("\r\n") ? "\r\n" : "\n";
        int lineStart = text.lastIndexOf('\n', end - 1) + 1;
        boolean alone = text.substring(lineStart, end).isBlank();
        String indent = alone ? text.substring(lineStart, end) + step : step.repeat(depth);
        String block = lines.stream()
                .map(line -> indent
                        + step.repeat((int) line.chars().filter(c -> c == '\t').count())
                        + line.strip())
                .collect(Collectors.joining(newline));
        String before = text.substring(0, alone ? lineStart : end);
        String after = text.substring(alone ? lineStart : end);
        return new PomText(
                alone
                        ? before + block + newline + after
                        : before + newline + block + newline + step.repeat(depth - 1) + after);
    }

    /** Returns where the end tag of an element begins, the first one at that path. */
    private OptionalInt endOf(List<String> path) {
        List<String> wanted = new ArrayList<>(List.of("project"));
        wanted.addAll(path);
        Deque<String> open = new ArrayDeque<>();
        for (Matcher tag = TAG.matcher(text); tag.find(); ) {
            String name = tag.group(2);
            if (name == null || !tag.group(3).isEmpty()) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.addLast(name);
            } else {
                if (List.copyOf(open).equals(wanted)) {
                    return OptionalInt.of(tag.start());
                }
                open.pollLast();
            }
        }
        return OptionalInt.empty();
    }

    /** Returns by what the author indents. */
    private String step() {
        Matcher first = Pattern.compile("<project\\b[^>]*>\\s*?\\n([ \\t]+)<").matcher(text);
        return first.find() ? first.group(1) : "  ";
    }

    /** Returns the lines of an element with children that hold text. */
    static List<String> element(String name, List<String> children) {
        List<String> lines = new ArrayList<>(List.of("<" + name + ">"));
        children.forEach(child -> lines.add("\t" + child));
        lines.add("</" + name + ">");
        return lines;
    }
}
