package dev.autogen.generator.emit.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as part of a Javadoc comment: whatever it holds, it neither ends the comment nor means anything to a tool. */
public final class JavadocText {

    /** The width of a line behind the {@code " * "}. */
    private static final int WIDTH = Layout.WIDTH - 3;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private JavadocText() {}

    /** Returns the text with every character that is special in a comment written as an entity. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        int before = ' ';
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            int after = i + Character.charCount(c) < text.length() ? text.charAt(i + Character.charCount(c)) : ' ';
            escaped.append(isSpecial(before, c, after) ? entity(c) : Character.toString(c));
            before = c;
        }
        return escaped.toString();
    }

    /** An @ begins a tag at the start of a line or behind a brace; {@code \}u is an escape even in a comment. */
    private static boolean isSpecial(int before, int c, int after) {
        return switch (c) {
            case '&', '<' -> true;
            case '@' -> before == ' ' || before == '{';
            case '/' -> before == '*';
            case '\\' -> after == 'u';
            default -> !StringLiteral.isReadable(c);
        };
    }

    private static String entity(int c) {
        boolean lone = Character.getType(c) == Character.SURROGATE;
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            default -> String.format(Locale.ROOT, "&#%d;", lone ? 0xFFFD : c);
        };
    }

    /** Returns one line that keeps runs of spaces, cut where it is too long. */
    public static String preformatted(String text) {
        String plain = CONTROLS.matcher(text).replaceAll(" ").stripTrailing();
        String line = escape(plain);
        if (line.codePointCount(0, line.length()) <= WIDTH) {
            return line;
        }
        int kept = Math.min(WIDTH, plain.codePointCount(0, plain.length()));
        String cut = line;
        while (cut.codePointCount(0, cut.length()) > WIDTH - 3) {
            kept--;
            cut = escape(plain.substring(0, plain.offsetByCodePoints(0, kept)));
        }
        return cut + "...";
    }

    /** Returns a message as a sentence: a capital at the start, a full stop at the end. */
    public static List<String> sentence(String message) {
        String text = SPACE.matcher(message).replaceAll(" ").strip();
        int end = text.offsetByCodePoints(0, 1);
        String capital = text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
        return wrap(capital.matches(".*[.!?:]") ? capital : capital + ".", "");
    }

    /** Returns a note, its further lines indented. */
    public static List<String> note(String note) {
        return wrap(SPACE.matcher(note).replaceAll(" ").strip(), "    ");
    }

    private static List<String> wrap(String text, String indentation) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : escape(text).split(" ")) {
            if (!line.toString().isBlank() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indentation).append(word);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
