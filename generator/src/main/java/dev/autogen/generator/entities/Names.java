package dev.autogen.generator.entities;

import java.nio.charset.StandardCharsets;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.mapping.Column;

/** Names as PostgreSQL stores them: unquoted ones folded, A to Z only, and all cut to 63 bytes. */
final class Names {

    private static final int LIMIT = 63;

    private Names() {}

    static String of(Identifier identifier) {
        return identifier.isQuoted() ? cut(identifier.getText()) : unquoted(identifier.getText());
    }

    static String of(Column column) {
        return column.isQuoted() ? cut(column.getName()) : unquoted(column.getName());
    }

    /** Returns the name of a constraint or an index, which Hibernate puts into its DDL as it is. */
    static String ofText(String text) {
        return of(Identifier.toIdentifier(text));
    }

    /** Folds as the server does in UTF-8: letters outside of ASCII stay. */
    static String unquoted(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return cut(folded.toString());
    }

    private static String cut(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LIMIT) {
            return name;
        }
        int bytes = 0;
        int end = 0;
        while (end < name.length()) {
            int point = name.codePointAt(end);
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes > LIMIT) {
                break;
            }
            end += Character.charCount(point);
        }
        return name.substring(0, end);
    }
}
