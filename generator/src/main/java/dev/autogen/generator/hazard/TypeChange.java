package dev.autogen.generator.hazard;

import java.util.List;
import java.util.Optional;

/**
 * What it costs to give a column another type: the table of the changes that PostgreSQL does in the catalog alone, and
 * which changes lose or refuse values.
 */
final class TypeChange {

    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

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
            return Optional.of("the zone of a time does not come back");
        } else if (from.is("json") && to.is("jsonb")) {
            return Optional.of("how a document was written, with its order of keys, does not come back");
        } else if (firstOnly) {
            return Optional.of("an empty array becomes NULL");
        } else if (isText(from) && (to.is(REWORDED) || (to.isArray() && sameColumn))) {
            return Optional.of("how a value was written, as 007 for 7, does not come back");
        }
        return Optional.empty();
    }

    private boolean cuts() {
        if (from.is("real", "double precision")) {
            return INTEGERS.contains(to.name()) || to.is("numeric") || (from.is("double precision") && to.is("real"));
        } else if (from.name().startsWith("timestamp") && !to.name().startsWith("timestamp")) {
            return to.is("date") || to.isTime();
        } else if (from.isTime() && to.isTime()) {
            return fractionOfSecond(to) < fractionOfSecond(from);
        }
        return from.is("interval") && to.is("interval") && fractionOfSecond(to) < fractionOfSecond(from);
    }

    /** Tells whether a value may turn up that the new type refuses. */
    boolean mayFail() {
        if (shortens()
                || leavesOut()
                || element.filter(TypeChange::mayFail).isPresent()
                || (!from.isArray() && to.is("boolean") && INTEGERS.contains(from.name()))) {
            return true;
        } else if (INTEGERS.contains(from.name()) && INTEGERS.contains(to.name())) {
            return INTEGERS.indexOf(to.name()) < INTEGERS.indexOf(from.name());
        } else if (from.is("numeric") && INTEGERS.contains(to.name())) {
            return true;
        } else if (to.is("real", "double precision")) {
            return from.is("numeric", "integer", "bigint");
        } else if (to.is("numeric") && !to.modifiers().isEmpty()) {
            return !from.is("numeric") || !atLeast(whole(from), whole(to)) || !atLeast(scale(from), scale(to));
        }
        return isText(from) ? !isText(to) : throughText;
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
        return isText(from) && isText(to) && !atLeast(from.modifier(0), to.modifier(0));
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
