package dev.autogen.generator.diff;

import dev.autogen.runtime.internal.sql.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which types PostgreSQL turns into which by itself when it stores a value, and what to write where it does not. */
public final class Casts {

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Set<String> TEXTS = Set.of("character varying", "text", "character", "\"char\"", "name");
    private static final Set<String> TIMES = Set.of("date", "timestamp without time zone", "timestamp with time zone");
    private static final Set<String> KEYS = Set.of("smallint", "integer", "bigint");
    private static final Set<String> STRINGS = Set.of("character varying", "text");

    /** Pairs outside of the families that have a cast of their own, in both directions. */
    private static final List<Set<String>> EXPLICIT = List.of(
            Set.of("integer", "boolean"),
            Set.of("json", "jsonb"),
            Set.of("inet", "cidr"),
            Set.of("bit", "bit varying"),
            Set.of("integer", "bit"),
            Set.of("bigint", "bit"),
            Set.of("interval", "time without time zone"),
            Set.of("time without time zone", "time with time zone"));

    private Casts() {}

    /**
     * Returns the expression for USING, absent where an assignment does it both ways.
     *
     * <p>Both ways, since the reverse of the change takes its USING from this one.
     */
    public static Optional<String> using(String column, String from, String to) {
        String old = base(from);
        String now = base(to);
        if (family(old, now) || old.equals(now)) {
            return Optional.empty();
        }
        String name = Identifiers.quote(column);
        // The blanks at the end of a character(n) go on the way to text, and are read by nothing else.
        boolean direct = (TEXTS.contains(old) && !old.equals("character"))
                || TEXTS.contains(now)
                || EXPLICIT.contains(Set.of(old, now));
        return Optional.of(direct ? name + "::" + to : name + "::text::" + to);
    }

    /** Tells whether a foreign key between columns of the first type survives when one of them becomes the second. */
    static boolean comparable(String from, String to) {
        String old = base(from);
        String now = base(to);
        return old.equals(now) || List.of(KEYS, STRINGS).stream().anyMatch(f -> f.contains(old) && f.contains(now));
    }

    /** Tells whether a value becomes an element of an array as it is stored; from one kind of time to another it takes a zone. */
    static boolean isElement(String one, String many) {
        String element = many.endsWith("[]") ? many.substring(0, many.length() - 2) : "";
        boolean apart = TIMES.contains(base(one)) || TIMES.contains(base(element));
        return base(one).equals(base(element)) || (!apart && family(base(one), base(element)));
    }

    public static boolean isString(String type) {
        return STRINGS.contains(base(type)) || base(type).equals("character");
    }

    private static boolean family(String old, String now) {
        return List.of(NUMBERS, TEXTS, TIMES).stream().anyMatch(f -> f.contains(old) && f.contains(now));
    }

    /** The type without its modifier, {@code timestamp(3) without time zone} as well. */
    public static String base(String type) {
        int open = type.indexOf('(');
        int close = type.indexOf(')', open + 1);
        return open < 0 || close < 0 || type.indexOf('"') >= 0
                ? type
                : type.substring(0, open) + type.substring(close + 1);
    }
}
