package dev.autogen.generator.emit.layout;

import java.util.Locale;

/** A string as a Java string literal on one line. */
public final class StringLiteral {

    /** A class file holds 65,535 bytes in one constant, a character takes up to three. */
    private static final int LONGEST = 20_000;

    private StringLiteral() {}

    public static String of(String value) {
        if (value.length() <= LONGEST) {
            return quoted(value);
        }
        StringBuilder parts = new StringBuilder("String.join(\"\"");
        for (int start = 0; start < value.length(); start += LONGEST) {
            parts.append(", ").append(quoted(value.substring(start, Math.min(value.length(), start + LONGEST))));
        }
        return parts.append(")").toString();
    }

    private static String quoted(String value) {
        StringBuilder literal = new StringBuilder(value.length() + 2).append('"');
        value.codePoints().forEach(c -> literal.append(escape(c)));
        return literal.append('"').toString();
    }

    static String escape(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> isReadable(c) ? Character.toString(c) : unicode(c);
        };
    }

    /** Tells whether a reviewer sees the character for what it is. */
    static boolean isReadable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }

    /** It holds emoji of families and professions together. */
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private static String unicode(int c) {
        StringBuilder escapes = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            escapes.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
        return escapes.toString();
    }
}
