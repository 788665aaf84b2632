package dev.autogen.runtime.name;

import java.util.ArrayList;
import java.util.List;

/** Reads the text form of a {@link QualifiedName}. */
final class QualifiedNameParser {

    private final String text;
    private int position;

    private QualifiedNameParser(String text) {
        this.text = text;
    }

    static QualifiedName parse(String text) {
        List<String> parts = new QualifiedNameParser(text).parts();
        return switch (parts.size()) {
            case 1 -> QualifiedName.of(parts.get(0));
            case 2 -> QualifiedName.of(parts.get(0), parts.get(1));
            default ->
                throw new IllegalArgumentException("\"" + text + "\" has more than two parts. Put a name that"
                        + " contains a dot in double quotes: \"\\\"a.b\\\"\".");
        };
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        do {
            parts.add(position < text.length() && text.charAt(position) == '"' ? quoted() : plain());
        } while (position++ < text.length());
        return parts;
    }

    private String plain() {
        int dot = text.indexOf('.', position);
        int end = dot < 0 ? text.length() : dot;
        String part = text.substring(position, end);
        position = end;
        return part;
    }

    private String quoted() {
        StringBuilder part = new StringBuilder();
        position++;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c != '"') {
                part.append(c);
            } else if (position < text.length() && text.charAt(position) == '"') {
                part.append(c);
                position++;
            } else if (position == text.length() || text.charAt(position) == '.') {
                return part.toString();
            } else {
                break;
            }
        }
        throw new IllegalArgumentException("The quotes in " + text + " do not match.");
    }
}
