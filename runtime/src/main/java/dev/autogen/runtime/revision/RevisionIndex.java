package dev.autogen.runtime.revision;

import dev.autogen.runtime.migration.Revision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of {@code META-INF/autogen/<package>}: all that {@link Revision} says of each migration of a package.
 *
 * <p>A line {@code [ClassName]} begins a revision; lines {@code key=value} follow, for what is not the default. Ids stand
 * with commas between; in a value a backslash is {@code \\} and a line feed is {@code \n}. A line with {@code #} is a
 * comment.
 */
final class RevisionIndex {

    private static final String HEADER = "# Revisions of this package, written by the build. Format 1.";

    private RevisionIndex() {}

    /** Returns the name of the resource. */
    static String resource(String packageName) {
        return "META-INF/autogen/" + (packageName.isEmpty() ? "-" : packageName);
    }

    static String write(Collection<RevisionInfo> revisions) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        revisions.stream().sorted(Comparator.comparing(RevisionInfo::className)).forEach(revision -> {
            text.append('[').append(revision.simpleName()).append("]\n");
            line(text, "id", revision.id());
            line(text, "parents", String.join(",", revision.parents()));
            line(text, "dependsOn", String.join(",", revision.dependsOn()));
            line(text, "label", revision.label().orElse(""));
            line(text, "message", revision.message());
            line(text, "created", revision.created());
            line(text, "transactional", revision.transactional() ? "" : "false");
            line(text, "irreversible", revision.irreversible().orElse(""));
            line(text, "replaces", String.join(",", revision.replaces()));
        });
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append(key).append('=').append(escape(value)).append('\n');
        }
    }

    static List<RevisionInfo> read(String text, String packageName) {
        List<RevisionInfo> revisions = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        Optional<String> name = Optional.empty();
        for (String line : text.lines().toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                name.ifPresent(n -> revisions.add(revision(packageName, n, values)));
                name = Optional.of(line.substring(1, line.length() - 1));
                values.clear();
            } else if (!line.startsWith("#") && line.indexOf('=') > 0) {
                int equals = line.indexOf('=');
                values.put(line.substring(0, equals), unescape(line.substring(equals + 1)));
            }
        }
        name.ifPresent(n -> revisions.add(revision(packageName, n, values)));
        return revisions;
    }

    private static RevisionInfo revision(String packageName, String simpleName, Map<String, String> values) {
        return new RevisionInfo(
                values.getOrDefault("id", ""),
                ids(values.getOrDefault("parents", "")),
                ids(values.getOrDefault("dependsOn", "")),
                RevisionInfo.given(values.getOrDefault("label", "")),
                values.getOrDefault("message", ""),
                values.getOrDefault("created", ""),
                !values.getOrDefault("transactional", "").equals("false"),
                RevisionInfo.given(values.getOrDefault("irreversible", "")),
                ids(values.getOrDefault("replaces", "")),
                packageName.isEmpty() ? simpleName : packageName + "." + simpleName);
    }

    private static List<String> ids(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
