package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The guard of a column whose type becomes one that not every value fits, or not without being rounded or cut.
 *
 * <p>What the class calls DATA LOSS is not refused: that is what its reviewer agreed to.
 */
final class TypeGuard {

    private static final Pattern TEXT = Pattern.compile("(character varying|character)\\((\\d+)\\)");
    private static final Pattern BITS = Pattern.compile("(bit|bit varying)(?:\\((\\d+)\\))?");

    private final String column;
    private final String from;
    private final String to;
    private final String using;
    private final ColumnTypes types;

    private TypeGuard(String column, String from, String to, String using, ColumnTypes types) {
        this.column = column;
        this.from = from;
        this.to = to;
        this.using = using;
        this.types = types;
    }

    /**
     * Returns the condition under which a value does not survive a change of type.
     *
     * @param from the type now, empty where no database can be asked
     * @param made the types that come before
     */
    static Optional<String> of(
            AlterColumn alter, ColumnChange.Type change, String from, ColumnTypes types, NewTypes made) {
        String column = Identifiers.quote(alter.column());
        String using = change.using().orElse("");
        String bare = using.startsWith(alter.column() + "::")
                ? column + using.substring(alter.column().length())
                : using;
        return new TypeGuard(column, from, change.type(), bare, types).misfit(made);
    }

    /** Returns the condition under which a part of a value does not survive the cast that alone brings it over. */
    static Optional<String> ofPart(String value, String from, String to, ColumnTypes types, NewTypes made) {
        boolean assigned = (NumberGuard.isNumber(from) && NumberGuard.isNumber(to))
                || bare(from).equals(bare(to));
        boolean bytes = from.equals("bytea") && isText(to);
        boolean cast = isText(to) || types.isCast(from, to);
        String using =
                assigned ? "" : bytes ? "convert_from(" + value + ", 'UTF8')" : value + (cast ? "::" : "::text::") + to;
        // Any text has its bytes.
        return isText(from) && to.equals("bytea")
                ? Optional.empty()
                : new TypeGuard(value, from, to, using, types).misfit(made);
    }

    /** Tells whether two values that differ are known to differ still in the new type. */
    static boolean keepsApart(String from, ColumnChange.Type change) {
        boolean plain = change.using().isEmpty();
        boolean integers = NumberGuard.INTEGERS.contains(from) && NumberGuard.INTEGERS.contains(change.type());
        return plain && (integers || (isVarying(from) && isVarying(change.type())));
    }

    private static boolean isVarying(String type) {
        return bare(type).equals("character varying") || type.equals("text");
    }

    private Optional<String> misfit(NewTypes made) {
        return made.isIn(to) || made.isIn(from) ? ofMade(made.values(to)) : misfit();
    }

    /** What the server does not know yet cannot be tried; the values of an enum are known from what makes it. */
    private Optional<String> ofMade(Optional<List<String>> values) {
        boolean cast = using.isEmpty() || using.equals(column + "::" + to) || using.equals(column + "::text::" + to);
        return cast
                ? values.filter(v -> isText(from) || from.isEmpty()).map(this::isNone)
                : UsingGuard.misfit(column, from, using);
    }

    private Optional<String> misfit() {
        boolean assigned = using.isEmpty();
        boolean cast = using.equals(column + "::" + to);
        boolean json = from.equals("json") && to.equals("jsonb");
        boolean throughText = using.equals(column + "::text::" + to) || (cast && (isText(from) || json));
        if (cast && to.equals("oid")) {
            return UsingGuard.misfit(column, from, using);
        } else if (assigned && from.endsWith("[]") && !from.equals(to)) {
            return elements();
        } else if (using.endsWith("ARRAY[" + column + "]::" + to)
                || using.contains("ARRAY[" + column + "]::" + to + " END")) {
            return new TypeGuard(column, from, to.substring(0, to.length() - 2), "", types).misfit();
        } else if (using.equals(column + "[1]::" + to) && from.endsWith("[]")) {
            String one = from.substring(0, from.length() - 2);
            String several = UsingGuard.isNotOne(column);
            return Optional.of(new TypeGuard(column + "[1]", one, to, "", types)
                    .misfit()
                    .map(misfit -> several + " OR " + misfit)
                    .orElse(several));
        } else if (assigned && BITS.matcher(to).matches() && from.startsWith("bit")) {
            return bits();
        } else if (TEXT.matcher(to).matches() && (assigned || cast)) {
            return Optional.of(longer(assigned));
        } else if (assigned && (NumberGuard.isNumber(from) || from.isEmpty())) {
            return new NumberGuard(column, from, to).misfit();
        } else if (throughText && !isText(to)) {
            return types.trial(to)
                    .map(trial -> trial.formatted(column + "::text", Identifiers.literal(to)))
                    .map(fits -> isText(from) || json ? unlike(fits) : roundTrip(fits));
        } else if (to.equals("boolean")
                && (cast || using.equals(column + "::integer::boolean"))
                && NumberGuard.isNumber(from)) {
            return Optional.of(column + " NOT IN (0, 1)");
        } else if (cast && leavesOut()) {
            return Optional.of(column + "::" + to + "::" + from + " <> " + column);
        }
        Matcher text = TEXT.matcher(to);
        return UsingGuard.ofBytes(column, using, text.matches() ? text.group(2) : "", !from.isEmpty())
                .or(() -> UsingGuard.misfit(column, from, using));
    }

    /** An assignment rounds the numbers in an array, and lets blanks at the end of its texts go, without a word. */
    private Optional<String> elements() {
        return types.trial(to)
                .map(trial -> trial.formatted(column + "::text", Identifiers.literal(to)))
                .map(fits -> "CASE WHEN " + fits + " THEN " + column + "::" + to + " <> " + column + " ELSE " + column
                        + " IS NOT NULL END");
    }

    private Optional<String> bits() {
        Matcher bits = BITS.matcher(to);
        return bits.matches() && bits.group(2) != null
                ? Optional.of("length(" + column + ")" + (bits.group(1).equals("bit") ? " <> " : " > ") + bits.group(2))
                : Optional.empty();
    }

    /** Tells whether an explicit cast takes a part of a value for the whole. */
    private boolean leavesOut() {
        return (from.equals("inet") && to.equals("cidr"))
                || (from.startsWith("interval") && to.startsWith("time"))
                || (NumberGuard.INTEGERS.contains(from) && BITS.matcher(to).matches())
                || BITS.matcher(from).matches();
    }

    /** What another kind of value is written as, and read as, must be written the same again, or there is no way back. */
    private String roundTrip(String fits) {
        String text = column + "::text";
        return "CASE WHEN " + fits + " THEN " + text + "::" + to + "::text <> " + text + " ELSE " + text
                + " IS NOT NULL END";
    }

    /** A text that says more than its type holds would be rounded or cut without a word. */
    private String unlike(String fits) {
        String more = more();
        return more.isEmpty()
                ? "NOT " + fits
                : "CASE WHEN " + fits + " THEN " + more + " ELSE " + column + " IS NOT NULL END";
    }

    private String more() {
        String last = column + "::" + to;
        if (NumberGuard.FLOATS.contains(to)) {
            return last + "::text::numeric <> " + column + "::numeric";
        } else if (to.equals("date")) {
            return column + "::timestamp <> " + last;
        }
        String whole = bare(to);
        boolean rounds = whole.equals("numeric") || whole.startsWith("time") || whole.equals("interval");
        return rounds && !whole.equals(to) ? column + "::" + whole + " <> " + last : "";
    }

    private static String bare(String type) {
        return type.replaceFirst("\\([\\d, -]+\\)", "");
    }

    /** An assignment would let blanks at the end go, an explicit cast would cut, both without a word. */
    private String longer(boolean assigned) {
        Matcher text = TEXT.matcher(to);
        boolean matches = text.matches();
        boolean padded = from.startsWith("character(") || (assigned && from.isEmpty());
        String tooLong = "char_length(" + (padded ? "rtrim(" + column + "::text, ' ')" : column + "::text") + ") > "
                + (matches ? text.group(2) : "0");
        boolean stripped = to.startsWith("character(") && isText(from) && !padded;
        return stripped ? tooLong + " OR right(" + column + "::text, 1) = ' '" : tooLong;
    }

    private String isNone(List<String> values) {
        return column + "::text NOT IN ("
                + values.stream().map(Identifiers::literal).collect(Collectors.joining(", ")) + ")";
    }

    private static boolean isText(String type) {
        return !type.endsWith("[]") && (type.startsWith("character") || type.equals("text"));
    }
}
