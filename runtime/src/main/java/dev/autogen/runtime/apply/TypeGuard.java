package dev.autogen.runtime.apply;

import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.postgres.Identifiers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guard of a column whose type becomes one that not every value fits. */
final class TypeGuard {

    private static final Pattern TEXT = Pattern.compile("(character varying|character)\\((\\d+)\\)");
    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+)(?:,\\s*(-?\\d+))?\\)");
    private static final Map<String, String> RANGES = Map.of(
            "smallint", "-32768 AND 32767",
            "integer", "-2147483648 AND 2147483647",
            "bigint", "-9223372036854775808 AND 9223372036854775807");
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

    private TypeGuard() {}

    static Optional<RowGuard> of(AlterColumn alter, ColumnChange.Type change, String from, ColumnTypes types) {
        String column = Identifiers.quote(alter.column());
        boolean plain = change.using()
                .map(u -> u.startsWith(column + "::") || u.startsWith(alter.column() + "::"))
                .orElse(true);
        return plain
                ? misfit(column, from, change.type(), change.using().isPresent(), types)
                        .map(where -> new RowGuard(
                                ConstraintGuards.name(alter.table()),
                                "type " + change.type() + " of column \"" + alter.column() + "\"",
                                "SELECT * FROM " + Identifiers.quote(alter.table()) + " WHERE " + where))
                : Optional.empty();
    }

    private static Optional<String> misfit(String column, String from, String to, boolean explicit, ColumnTypes types) {
        Matcher text = TEXT.matcher(to);
        if (text.matches()) {
            // An assignment lets blanks at the end go; an explicit cast would cut without a word.
            String value = explicit ? column + "::text" : "rtrim(" + column + "::text, ' ')";
            return Optional.of("char_length(" + value + ") > " + text.group(2));
        }
        boolean number = isNumber(from);
        if (number && RANGES.containsKey(to)) {
            int was = INTEGERS.indexOf(from);
            boolean narrower = was < 0 || was > INTEGERS.indexOf(to);
            String value = was < 0 ? "round(" + column + "::numeric)" : column;
            return narrower ? Optional.of(value + " NOT BETWEEN " + RANGES.get(to)) : Optional.empty();
        }
        Matcher numeric = NUMERIC.matcher(to);
        if (number && numeric.matches()) {
            int scale = numeric.group(2) == null ? 0 : Integer.parseInt(numeric.group(2));
            int whole = Integer.parseInt(numeric.group(1)) - scale;
            return Optional.of(
                    column + "::numeric <> 'NaN' AND abs(round(" + column + "::numeric, " + scale + ")) >= 1e" + whole);
        }
        boolean throughText = from.startsWith("character") || from.equals("text") || (!number && explicit);
        boolean toText = to.startsWith("character") || to.equals("text");
        return throughText && !toText && explicit && types.canTry(to)
                ? Optional.of("NOT pg_input_is_valid(" + column + "::text, " + Identifiers.literal(to) + ")")
                : Optional.empty();
    }

    private static boolean isNumber(String type) {
        return INTEGERS.contains(type)
                || type.startsWith("numeric")
                || type.equals("real")
                || type.equals("double precision");
    }
}
