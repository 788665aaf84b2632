package dev.autogen.generator.emit.layout;

import java.util.ArrayList;
import java.util.List;

/** A string as the lines of a Java text block whose value is exactly the string. */
final class TextBlock {

    private static final int LONGEST = 20_000;

    private TextBlock() {}

    /** Tells whether it can be one: stripping and escapes of text blocks leave such a value alone. */
    static boolean fits(String value) {
        return value.length() <= LONGEST
                && value.codePoints().allMatch(c -> c == '\n' || c == '\t' || StringLiteral.isReadable(c));
    }

    /**
     * Returns the lines after the opening delimiter, the closing one at the end of the last.
     *
     * @param width where lines end, by {@code \} before the line break
     */
    static List<String> lines(String value, int width) {
        String[] own = value.split("\n", -1);
        List<String> lines = new ArrayList<>();
        for (String line : own) {
            lines.addAll(wrap(escape(line), width));
        }
        keepIndentation(lines);
        int last = lines.size() - 1;
        String end = lines.get(last);
        lines.set(last, (end.endsWith("\"") ? end.substring(0, end.length() - 1) + "\\\"" : end) + "\"\"\"");
        return lines;
    }

    /** A space at the end of a line would be stripped, and three quotes would end the block. */
    private static String escape(String line) {
        String escaped =
                line.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"").replace("\t", "\\t");
        return escaped.endsWith(" ") ? escaped.substring(0, escaped.length() - 1) + "\\s" : escaped;
    }

    /** Where all lines are indented, the compiler would take that for indentation of ours. */
    private static void keepIndentation(List<String> lines) {
        if (lines.get(lines.size() - 1).isEmpty() || lines.stream().anyMatch(l -> !l.isEmpty() && !l.startsWith(" "))) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(" ")) {
                lines.set(i, "\\s" + line.substring(1));
                return;
            }
        }
    }

    private static List<String> wrap(String line, int width) {
        List<String> lines = new ArrayList<>();
        String rest = line;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width - 2);
            int cut = space < 0 ? rest.indexOf(' ') : space;
            if (cut < 0 || cut == rest.length() - 1 || rest.substring(0, cut).isBlank()) {
                break;
            }
            lines.add(rest.substring(0, cut + 1) + "\\");
            rest = rest.substring(cut + 1);
        }
        lines.add(rest);
        return lines;
    }
}
