package dev.autogen.generator.hazard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What it costs to give a column another type: the table of the changes that PostgreSQL does in the catalog alone, and
 * which changes lose or refuse values.
 */
final class TypeChange {

    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

    /** The digits that each of these has at most. */
    private static final List<Integer> DIGITS = List.of(5, 10, 19);

    /** The characters that the longest value takes. */
    private static final Map<String, Integer> LONGEST =
            Map.of("smallint", 6, "integer", 11, "bigint", 20, "boolean", 5, "uuid", 36, "date", 13);

    private static final String INSTANT = "timestamp with time zone";

    /** Types that write many texts in one way. */
    private static final String[] REWORDED = {
        "smallint",
        "integer",
        "bigint",
        "numeric",
        "real",
        "double precision",
        "boolean",
        "date",
        "interval",
        "uuid",
        "jsonb",
        "inet",
        "cidr",
        "timestamp without time zone",
        "timestamp with time zone",
        "time without time zone",
        "time with time zone",
        "macaddr",
        "money",
        "int4range",
        "int8range",
        "numrange",
        "daterange",
        "tsrange",
        "tstzrange",
        "int4multirange",
        "int8multirange",
        "nummultirange",
        "datemultirange",
        "tsmultirange",
        "tstzmultirange",
        "macaddr8",
        "pg_lsn",
        "point",
        "line",
        "lseg",
        "box",
        "path",
        "polygon",
        "circle",
        "hstore",
        "tsquery",
        "tsvector"
    };

    private final ColumnType from;
    private final ColumnType to;
    private final boolean sameColumn;
    private final boolean throughText;
    private final boolean firstOnly;
    private final String expression;
    /** What becomes of the one value that is put into an array, or taken out of it. */
    private final Optional<TypeChange> element;

    /**
     * Looks at a change.
     *
     * @param from the type before
     * @param to the type after
     * @param using the expression that makes the new value, absent for the assignment cast
     * @param column the column, since {@code USING column::type} is the assignment cast written out
     */
    TypeChange(String from, String to, Optional<String> using, String column) {
        this.from = ColumnType.parse(from);
        this.to = ColumnType.parse(to);
        this.sameColumn = using.isEmpty()
                || using.get().equals(column + "::" + to)
                || using.get().equals('"' + column + "\"::" + to);
        this.throughText = using.filter(u -> u.endsWith("::text::" + to)).isPresent();
        this.expression = using.orElse("");
        this.firstOnly = using.filter(u -> u.contains("[1]::")).isPresent();
        boolean intoArray = using.filter(u -> u.contains("ARRAY[")).isPresent() && to.endsWith("[]");
        this.element = intoArray || firstOnly
                ? Optional.of(new TypeChange(
                        firstOnly ? from.replace("[]", "") : from,
                        intoArray ? to.substring(0, to.length() - 2) : to,
                        Optional.empty(),
                        column))
                : Optional.empty();
    }

    /** Looks at the change of a part of a value, which a cast brings over, or the text of it where there is none. */
    static TypeChange ofPart(String from, String to, String part) {
        ColumnType before = ColumnType.parse(from);
        ColumnType after = ColumnType.parse(to);
        boolean cast = isText(after)
                || before.name().equals(after.name())
                || (isNumber(before) && isNumber(after))
                || (isMoment(before) && isMoment(after));
        String using = isText(before) && after.is("bytea")
                ? "convert_to("
                : before.is("bytea") && isText(after) ? "convert_from(" : part + (cast ? "::" : "::text::") + to;
        return new TypeChange(from, to, Optional.of(using), part);
    }

    /** Tells whether every row is written again. What is not known to be safe is not. */
    boolean rewrites() {
        if (!sameColumn) {
            return true;
        }
        if (from.name().equals(to.name())) {
            return !from.equals(to) && !widens();
        }
        return !(binaryCoercible() && to.modifiers().isEmpty());
    }

    /** The modifiers that a type's support function knows to be wide enough. */
    private boolean widens() {
        if (from.is("character varying", "bit varying")) {
            return atLeast(from.modifier(0), to.modifier(0));
        } else if (from.is("numeric")) {
            return to.modifiers().isEmpty()
                    || (scale(from).equals(scale(to)) && atLeast(from.modifier(0), to.modifier(0)));
        }
        return (from.isTime() || from.is("interval")) && fractionOfSecond(to) >= fractionOfSecond(from);
    }

    private boolean binaryCoercible() {
        return switch (from.name()) {
            case "character varying", "text", "citext", "xml" ->
                to.is("text", "character varying") || (to.is("citext") && !from.is("xml"));
            case "cidr" -> to.is("inet");
            default -> false;
        };
    }

    /** Returns what happens to values without a word; exact numbers and long texts are counted beforehand instead. */
    Optional<String> loss() {
        Optional<String> ofElement = element.flatMap(TypeChange::loss);
        if (ofElement.isPresent()) {
            return ofElement;
        } else if (cuts()) {
            return Optional.of("values are cut or rounded");
        } else if (from.is("time with time zone") && to.is("time without time zone")) {
            return Optional.of("the time zone of a value is lost");
        } else if (from.is("json") && to.is("jsonb")) {
            return Optional.of("the formatting of a document and the order of its keys are lost");
        } else if (firstOnly) {
            return Optional.of("an empty array becomes NULL, and the upgrade fails on an array with several values");
        } else if (isText(from) && (sameColumn || throughText) && (to.is(REWORDED) || to.isArray())) {
            return Optional.of(
                    "the original spelling of a value" + (isNumber(to) ? ", such as 007 for 7," : "") + " is lost");
        }
        return Optional.empty();
    }

    /** Returns the same for a cast that nobody gave a zone, which takes that of the session. */
    Optional<String> lossInSession() {
        boolean crosses = isMoment(from) && isMoment(to) && from.is(INSTANT) != to.is(INSTANT);
        return crosses ? Optional.of("a time counts as UTC") : loss();
    }

    private boolean cuts() {
        if (countsCoarsely()) {
            return true;
        } else if (from.is("real", "double precision")) {
            return INTEGERS.contains(to.name()) || to.is("numeric") || (from.is("double precision") && to.is("real"));
        } else if (from.name().startsWith("timestamp") && !to.name().startsWith("timestamp")) {
            return to.is("date") || to.isTime();
        } else if (from.isTime() && to.isTime()) {
            return fractionOfSecond(to) < fractionOfSecond(from);
        }
        return from.is("interval") && to.is("interval") && fractionOfSecond(to) < fractionOfSecond(from);
    }

    /** Microseconds are the finest there is in a time. */
    private boolean countsCoarsely() {
        return expression.contains("extract(epoch FROM ") && !expression.contains(" * 1000000000)");
    }

    /** Tells whether a value may turn up that the new type refuses. */
    boolean mayFail() {
        if (expression.startsWith("convert_to(") || expression.startsWith("lo_from_bytea(")) {
            return false;
        } else if (expression.startsWith("CASE ") && element.isEmpty()) {
            return true;
        } else if (shortens()
                || expression.startsWith("convert_from(")
                || expression.contains("lo_get(")
                || leavesOut()
                || element.filter(TypeChange::mayFail).isPresent()
                || (!from.isArray() && to.is("boolean") && INTEGERS.contains(from.name()))) {
            return true;
        } else if (isIntegers(from) && isIntegers(to) && from.isArray() == to.isArray()) {
            return INTEGERS.indexOf(one(to)) < INTEGERS.indexOf(one(from));
        } else if (from.is("numeric") && INTEGERS.contains(to.name())) {
            return true;
        } else if (to.is("real", "double precision")) {
            return from.is("numeric", "bigint") || (from.is("integer") && to.is("real"));
        } else if (to.is("numeric") && !to.modifiers().isEmpty()) {
            return INTEGERS.contains(from.name())
                    ? whole(to).orElse(0) < DIGITS.get(INTEGERS.indexOf(from.name()))
                    : !from.is("numeric") || !atLeast(whole(from), whole(to)) || !atLeast(scale(from), scale(to));
        }
        return isText(from) ? !isText(to) : throughText;
    }

    /** Returns which values the new type refuses, where it may refuse some and none is lost without a word. */
    Optional<String> refusal() {
        if (loss().isPresent() || !mayFail()) {
            return Optional.empty();
        }
        boolean shorter = isText(from) && isText(to) && shortens();
        return Optional.of(
                shorter
                        ? to.modifier(0)
                                .map(n -> "a value longer than " + n + " characters")
                                .orElse("a longer value")
                        : "a value that does not fit");
    }

    /** What an assignment would round or cut inside of an array, and an explicit cast in a value. */
    private boolean leavesOut() {
        if (from.isArray() && from.name().equals(to.name())) {
            return !from.equals(to) && !to.modifiers().isEmpty();
        }
        return (from.is("inet") && to.is("cidr"))
                || (from.is("interval") && to.isTime())
                || to.is("bit", "bit varying")
                || (from.is("bit", "bit varying") && INTEGERS.contains(to.name()));
    }

    private boolean shortens() {
        Optional<Integer> longest = isText(from) ? from.modifier(0) : Optional.ofNullable(LONGEST.get(from.name()));
        return isText(to) && (isText(from) || longest.isPresent()) && !atLeast(longest, to.modifier(0));
    }

    private static boolean isIntegers(ColumnType type) {
        return INTEGERS.contains(one(type));
    }

    /** The type of the elements of an array; what is none stands for itself. */
    private static String one(ColumnType type) {
        return type.name().replace("[]", "");
    }

    private static boolean isNumber(ColumnType type) {
        return INTEGERS.contains(type.name()) || type.is("numeric", "real", "double precision");
    }

    private static boolean isMoment(ColumnType type) {
        return type.is("date") || type.name().startsWith("timestamp");
    }

    private static boolean isText(ColumnType type) {
        return type.is("text", "character varying", "character", "citext");
    }

    /** Microseconds are the finest there is, and what a type without a word about it has. */
    private static int fractionOfSecond(ColumnType type) {
        return type.modifier(0).orElse(6);
    }

    /** No limit is the largest. */
    private static boolean atLeast(Optional<Integer> before, Optional<Integer> after) {
        return after.isEmpty() || (before.isPresent() && after.get() >= before.get());
    }

    private static Optional<Integer> scale(ColumnType numeric) {
        return numeric.modifiers().isEmpty()
                ? Optional.empty()
                : Optional.of(numeric.modifier(1).orElse(0));
    }

    private static Optional<Integer> whole(ColumnType numeric) {
        return numeric.modifier(0).map(p -> p - scale(numeric).orElse(0));
    }
}
