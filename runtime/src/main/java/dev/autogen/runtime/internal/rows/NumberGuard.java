package dev.autogen.runtime.internal.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guard of a number that an assignment would round, or find too large for its new type. */
record NumberGuard(String column, String from, String to) {

    static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    static final Set<String> FLOATS = Set.of("real", "double precision");

    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+)(?:,\\s*(-?\\d+))?\\)");
    private static final Map<String, String> RANGES = Map.of(
            "smallint", "-32768 AND 32767",
            "integer", "-2147483648 AND 2147483647",
            "bigint", "-9223372036854775808 AND 9223372036854775807");

    static boolean isNumber(String type) {
        return INTEGERS.contains(type) || FLOATS.contains(type) || type.matches("numeric(\\([\\d, -]+\\))?");
    }

    /** Returns the condition under which a number does not survive; an unknown type may be any. */
    Optional<String> misfit() {
        String value = column + "::numeric";
        boolean exact = !FLOATS.contains(from);
        if (RANGES.containsKey(to)) {
            int was = INTEGERS.indexOf(from);
            if (was >= 0) {
                return was > INTEGERS.indexOf(to)
                        ? Optional.of(column + " NOT BETWEEN " + RANGES.get(to))
                        : Optional.empty();
            }
            String outside = "round(" + value + ") NOT BETWEEN " + RANGES.get(to);
            return Optional.of(exact ? outside + " OR " + value + " <> round(" + value + ")" : outside);
        } else if (FLOATS.contains(to) && exact && !from.isEmpty()) {
            return toFloat();
        }
        Matcher numeric = NUMERIC.matcher(to);
        if (!numeric.matches()) {
            return Optional.empty();
        }
        int scale = numeric.group(2) == null ? 0 : Integer.parseInt(numeric.group(2));
        int whole = Integer.parseInt(numeric.group(1)) - scale;
        String rounded = "round(" + value + ", " + scale + ")";
        String tooLarge = "abs(" + rounded + ") >= 1e" + whole + (exact ? " OR " + value + " <> " + rounded : "");
        return Optional.of(value + " <> 'NaN' AND (" + tooLarge + ")");
    }

    /** An integer goes back through double precision, which holds all of them up to 2^53. */
    private Optional<String> toFloat() {
        String rounded = column + "::" + to + "::double precision <> " + column + "::double precision";
        String large = column + " NOT BETWEEN -9007199254740992 AND 9007199254740992";
        if (from.equals("bigint")) {
            return Optional.of(to.equals("real") ? large + " OR " + rounded : large);
        } else if (INTEGERS.contains(from)) {
            return to.equals("real") && from.equals("integer") ? Optional.of(rounded) : Optional.empty();
        }
        return Optional.of(column + "::" + to + "::" + from + " <> " + column);
    }
}
