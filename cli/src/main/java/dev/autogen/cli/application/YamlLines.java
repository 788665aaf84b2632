package dev.autogen.cli.application;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plain keys and values of the first document of a YAML file; lists and long texts are passed over. */
final class YamlLines {

    private static final Pattern LINE = Pattern.compile("( *)([\\w.\\-\"']+):(?: +(.*))?");

    private YamlLines() {}

    /** A key that others are nested below. */
    private record Open(int indent, String path) {}

    static Map<String, String> read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Deque<Open> open = new ArrayDeque<>();
        for (String line : text.lines().toList()) {
            if (line.strip().equals("---") && !values.isEmpty()) {
                break;
            }
            Matcher parts = LINE.matcher(line.replaceFirst("(^|\\s)#.*", "").stripTrailing());
            if (!parts.matches()) {
                continue;
            }
            int indent = parts.group(1).length();
            while (!open.isEmpty() && open.peek().indent() >= indent) {
                open.pop();
            }
            String path = (open.isEmpty() ? "" : open.peek().path() + ".") + unquoted(parts.group(2));
            String value = parts.group(3);
            if (value == null || value.isBlank()) {
                open.push(new Open(indent, path));
            } else {
                values.put(path, unquoted(value.strip()));
            }
        }
        return values;
    }

    private static String unquoted(String text) {
        return text.replaceFirst("^([\"'])(.*)\\1$", "$2");
    }
}
