package dev.autogen.runtime.name;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of what was renamed instead of dropped: {@code note__kept_3f2a9c41d07b}.
 *
 * @param name the name it had, or the beginning of one too long to keep
 * @param revision the id of the revision that renamed it, or its first 24 characters
 */
public record KeptName(String name, String revision) {

    private static final String WORD = "__kept_";
    private static final Pattern KEPT = Pattern.compile("(.+)" + WORD + "([A-Za-z0-9]+)", Pattern.DOTALL);
    private static final int LIMIT = 63;
    private static final int LONGEST_ID = 24;
    private static final int HASH_DIGITS = 8;

    /** Returns the name under which a revision keeps an object. Different old names give different kept names. */
    public static String of(String name, String revision) {
        String end = WORD + revision.substring(0, Math.min(LONGEST_ID, revision.length()));
        int room = LIMIT - end.length();
        return bytes(name) <= room ? name + end : cut(name, room - HASH_DIGITS - 1) + "_" + hash(name) + end;
    }

    /** Parses a kept name. Returns nothing for any other name. */
    public static Optional<KeptName> parse(String name) {
        Matcher matcher = KEPT.matcher(name);
        return matcher.matches() ? Optional.of(new KeptName(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Tells whether a name is a kept name. */
    public static boolean is(String name) {
        return parse(name).isPresent();
    }

    /** Tells whether this revision renamed the object. */
    public boolean isOf(String id) {
        return id.equals(revision) || (revision.length() == LONGEST_ID && id.startsWith(revision));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String cut(String name, int room) {
        int end = name.length();
        while (bytes(name.substring(0, end)) > room) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    private static String hash(String name) {
        return String.format("%0" + HASH_DIGITS + "x", name.hashCode());
    }
}
