package dev.autogen.generator.rename;

import dev.autogen.runtime.name.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path to a thing as a user types it, {@code audit.task.title}; a part with a dot, an equals sign or a quote stands in
 * double quotes.
 *
 * @param parts the parts, at least one
 */
record NamePath(List<String> parts) {

    NamePath {
        parts = List.copyOf(parts);
    }

    /** Returns one part as it is typed. */
    static String part(String name) {
        boolean plain = name.chars().noneMatch(c -> c == '.' || c == '"' || c == '=' || Character.isWhitespace(c));
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns the two sides of {@code old=new}, absent where the text is not of that form. */
    static Optional<List<NamePath>> sides(String text) {
        List<NamePath> sides = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                part.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '.' || c == '=')) {
                parts.add(part.toString().strip());
                part.setLength(0);
                if (c == '=') {
                    sides.add(new NamePath(parts));
                    parts.clear();
                }
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        sides.add(new NamePath(parts));
        boolean fits = !quoted
                && sides.size() == 2
                && sides.stream().noneMatch(s -> s.parts().contains(""));
        return fits ? Optional.of(sides) : Optional.empty();
    }

    /** Returns the first parts as the name of a table, sequence or type; absent where there are none or too many. */
    Optional<QualifiedName> name(int withoutLast) {
        int count = parts.size() - withoutLast;
        if (count == 1) {
            return Optional.of(QualifiedName.of(parts.get(0)));
        }
        return count == 2 ? Optional.of(QualifiedName.of(parts.get(0), parts.get(1))) : Optional.empty();
    }

    /** Returns all but the last part. */
    List<String> holder() {
        return parts.subList(0, parts.size() - 1);
    }

    /** Returns a part counted from the end, the last being the first. */
    String fromEnd(int number) {
        return parts.get(parts.size() - number);
    }

    @Override
    public String toString() {
        return String.join(".", parts.stream().map(NamePath::part).toList());
    }
}
