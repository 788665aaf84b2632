package dev.autogen.generator.carry;

import dev.autogen.generator.diff.Casts;
import dev.autogen.runtime.schema.Column;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a value of one column is stored in another.
 *
 * @param cast what is written behind the value, empty where storing it does the same
 * @param grade what becomes of it
 */
record Fit(String cast, Grade grade) {

    /** What becomes of a value on its way. */
    enum Grade {
        /** It stays what it is, or is refused where it is too big. */
        SAFE,
        /** It stays what it is, or is refused where it is none of the other kind. */
        LOUD,
        /** It may be rounded, cut or moved in time without a word. */
        LOSSY
    }

    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final Set<String> FLOATS = Set.of("real", "double precision");
    private static final Set<String> TIMES = Set.of("date", "timestamp without time zone", "timestamp with time zone");
    /** What these hold has no text of its own. */
    private static final Set<String> BYTES = Set.of("bytea", "oid");

    private static final Pattern NUMERIC = Pattern.compile("numeric(?:\\((\\d+)(?:,\\s*(-?\\d+))?\\))?");
    private static final Pattern PRECISION = Pattern.compile("\\((\\d+)\\)");
    private static final int FINEST = 6;

    /** Returns how, absent where a value of one is never one of the other. */
    static Optional<Fit> of(Column from, Column to) {
        return of(from.type(), to.type());
    }

    static Optional<Fit> of(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(new Fit("", Grade.SAFE));
        } else if (from.endsWith("[]") && to.endsWith("[]")) {
            return of(element(from), element(to))
                    .map(one -> new Fit(one.cast.isEmpty() ? "" : one.cast + "[]", one.grade));
        } else if (from.endsWith("[]") || to.endsWith("[]")) {
            return Optional.empty();
        }
        String old = Casts.base(from);
        String now = Casts.base(to);
        if (old.equals(now) || (isNumber(old) && isNumber(now)) || (TIMES.contains(old) && TIMES.contains(now))) {
            return Optional.of(new Fit("", stored(from, to)));
        } else if (Casts.isString(from) && Casts.isString(to)) {
            return Optional.of(new Fit("", Grade.SAFE));
        } else if (BYTES.contains(old) || BYTES.contains(now)) {
            return Optional.empty();
        } else if (Casts.isString(to)) {
            return Optional.of(new Fit("::text", Grade.SAFE));
        } else if (old.equals("boolean") && isNumber(now)) {
            return Optional.of(new Fit("::integer", Grade.SAFE));
        } else if (isNumber(old) && now.equals("boolean")) {
            return Optional.of(new Fit("::integer::boolean", Grade.LOSSY));
        }
        boolean exact = !isNumber(now) || INTEGERS.contains(now);
        Grade grade = exact && !now.startsWith("time") && !now.equals("date") ? Grade.LOUD : Grade.LOSSY;
        return Optional.of(new Fit((Casts.isString(from) ? "::" : "::text::") + to, grade));
    }

    private static String element(String array) {
        return array.substring(0, array.length() - 2);
    }

    private static boolean isNumber(String base) {
        return INTEGERS.contains(base) || FLOATS.contains(base) || base.equals("numeric");
    }

    private static Grade stored(String from, String to) {
        String old = Casts.base(from);
        String now = Casts.base(to);
        boolean safe;
        if (INTEGERS.contains(old)) {
            safe = INTEGERS.contains(now) || now.equals("numeric") || digits(old) <= digits(now);
        } else if (isNumber(old)) {
            safe = old.equals("numeric") ? scale(to) >= scale(from) : now.equals(old) || now.equals("double precision");
        } else if (TIMES.contains(old) && !old.equals(now)) {
            safe = old.equals("date") && now.equals("timestamp without time zone");
        } else {
            safe = !old.matches("(time|interval).*") || precision(to) >= precision(from);
        }
        return safe ? Grade.SAFE : Grade.LOSSY;
    }

    /** How many bytes of a whole number a type holds. */
    private static int digits(String base) {
        return switch (base) {
            case "smallint" -> 2;
            case "integer" -> 4;
            case "bigint" -> 8;
            case "real" -> 3;
            case "double precision" -> 6;
            default -> 0;
        };
    }

    private static int scale(String type) {
        Matcher numeric = NUMERIC.matcher(type);
        if (INTEGERS.contains(type)) {
            return 0;
        } else if (!numeric.matches()) {
            return Integer.MIN_VALUE;
        } else if (numeric.group(1) == null) {
            return Integer.MAX_VALUE;
        }
        return numeric.group(2) == null ? 0 : Integer.parseInt(numeric.group(2));
    }

    private static int precision(String type) {
        Matcher precision = PRECISION.matcher(type);
        return precision.find() ? Integer.parseInt(precision.group(1)) : FINEST;
    }

    boolean isSafe() {
        return grade == Grade.SAFE;
    }

    /** Tells whether nothing is changed without a word. */
    boolean isLoud() {
        return grade != Grade.LOSSY;
    }

    /** Returns the expression for a value. */
    String of(String value) {
        return value + cast;
    }

    /** Returns what a person has to say where a value may not be the same afterwards. */
    String question(String from, String to) {
        return "Do the values of " + from + " move into " + to + ", which has another type?";
    }
}
