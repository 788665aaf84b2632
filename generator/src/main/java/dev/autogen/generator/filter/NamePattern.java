package dev.autogen.generator.filter;

import dev.autogen.generator.extension.ObjectKind;
import dev.autogen.generator.extension.ObjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern for names of objects: a kind in words, and names with {@code *} and {@code ?} and dots between.
 *
 * <p>Without a kind it speaks of tables ({@code task}, {@code audit.task}), or of columns where it has three parts. A
 * part in double quotes is taken as it is.
 */
final class NamePattern {

    private static final Map<String, Set<ObjectKind>> KINDS = kindsByWord();
    private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([^\".\\s]+)");

    private final Set<ObjectKind> kinds;
    private final List<Pattern> parts;

    private NamePattern(Set<ObjectKind> kinds, List<Pattern> parts) {
        this.kinds = kinds;
        this.parts = parts;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none
     */
    static NamePattern parse(String text) {
        String rest = text.strip();
        Optional<String> kind = KINDS.keySet().stream()
                .filter(word -> rest.toLowerCase(Locale.ROOT).startsWith(word + " "))
                .findFirst();
        List<Pattern> parts =
                parts(rest.substring(kind.map(String::length).orElse(0)).strip(), text);
        Set<ObjectKind> kinds =
                kind.map(KINDS::get).orElse(Set.of(parts.size() == 3 ? ObjectKind.COLUMN : ObjectKind.TABLE));
        ObjectKind first = kinds.iterator().next();
        int most = first == ObjectKind.SCHEMA ? 1 : first.ofTable() ? 3 : 2;
        if (parts.size() > most) {
            throw new IllegalArgumentException("\"" + text.strip() + "\" has more than "
                    + (most == 1 ? "one name" : most + " names") + ", which no " + first.words() + " has");
        }
        return new NamePattern(kinds, parts);
    }

    Set<ObjectKind> kinds() {
        return kinds;
    }

    /** Tells whether it fits; without a schema it speaks of the target schema, a part without its table of any table. */
    boolean fits(ObjectPath path, String targetSchema) {
        if (!kinds.contains(path.kind()) || !fits(parts.size() - 1, path.name())) {
            return false;
        }
        int outer = parts.size() - 2;
        if (path.table().isPresent()) {
            if (outer < 0) {
                return true;
            }
            if (!fits(outer, path.table().orElseThrow())) {
                return false;
            }
            outer--;
        }
        int schema = outer;
        return path.schema()
                .map(name -> schema < 0 ? name.equals(targetSchema) : fits(schema, name))
                .orElse(true);
    }

    private boolean fits(int part, String name) {
        return parts.get(part).matcher(name).matches();
    }

    private static List<Pattern> parts(String names, String whole) {
        List<Pattern> parts = new ArrayList<>();
        Matcher part = PART.matcher(names);
        int at = 0;
        while (part.find() && part.start() == at) {
            parts.add(part.group(1) != null ? literal(part.group(1).replace("\"\"", "\"")) : glob(part.group(2)));
            if (part.end() == names.length()) {
                return parts;
            }
            if (names.charAt(part.end()) != '.') {
                break;
            }
            at = part.end() + 1;
        }
        throw new IllegalArgumentException("\"" + whole.strip()
                + "\" is not a pattern. A pattern is a name such as task or audit.task_*, optionally after one"
                + " of these words: " + String.join(", ", KINDS.keySet()));
    }

    private static Pattern literal(String text) {
        return Pattern.compile(Pattern.quote(text), Pattern.DOTALL);
    }

    private static Pattern glob(String text) {
        String regex = text.codePoints()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    private static Map<String, Set<ObjectKind>> kindsByWord() {
        Map<String, Set<ObjectKind>> kinds = new TreeMap<>();
        for (ObjectKind kind : ObjectKind.values()) {
            kinds.put(kind.words(), Set.of(kind));
        }
        kinds.put(
                "constraint",
                Set.of(
                        ObjectKind.PRIMARY_KEY,
                        ObjectKind.UNIQUE,
                        ObjectKind.FOREIGN_KEY,
                        ObjectKind.CHECK,
                        ObjectKind.EXCLUDE));
        return kinds;
    }
}
