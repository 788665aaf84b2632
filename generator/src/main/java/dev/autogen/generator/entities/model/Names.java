package dev.autogen.generator.entities.model;

import java.nio.charset.StandardCharsets;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.mapping.Column;

/** Names as PostgreSQL stores them: unquoted ones folded, A to Z only, and all cut to 63 bytes. */
public final class Names {

    private static final int LIMIT = 63;

    private Names() {}

    public static String of(Identifier identifier) {
        return identifier.isQuoted() ? cut(identifier.getText()) : unquoted(identifier.getText());
    }

    public static String of(Column column) {
        return column.isQuoted() ? cut(column.getName()) : unquoted(column.getName());
    }

    /** Returns the name of a constraint or an index, which Hibernate puts into its DDL as it is. */
    public static String ofText(String text) {
        return of(Identifier.toIdentifier(text));
    }

    /** Folds as the server does in UTF-8: letters outside of ASCII stay. */
    public static String unquoted(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return cut(folded.toString());
    }

    /** Makes the name of an object that belongs to a column as the server does, cutting the longer of the two. */
    public static String made(String table, String column, String suffix) {
        int room = LIMIT - bytes(suffix) - 2;
        int first = bytes(table);
        int second = bytes(column);
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        return cut(table, first) + "_" + cut(column, second) + "_" + suffix;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String cut(String name) {
        return cut(name, LIMIT);
    }

    private static String cut(String name, int limit) {
        if (bytes(name) <= limit) {
            return name;
        }
        int bytes = 0;
        int end = 0;
        while (end < name.length()) {
            int point = name.codePointAt(end);
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes > limit) {
                break;
            }
            end += Character.charCount(point);
        }
        return name.substring(0, end);
    }
}
