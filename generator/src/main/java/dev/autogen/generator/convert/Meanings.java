package dev.autogen.generator.convert;

import dev.autogen.generator.diff.Casts;
import dev.autogen.runtime.internal.sql.Identifiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What values may stand for where two types do not tell, since scripts, converters and Hibernate write them in several ways.
 *
 * <p>Of each list the first is what Hibernate writes by itself; it is taken where there are no values to look at.
 */
public final class Meanings {

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
    private static final String OBJECT = "%s IN (SELECT oid::text FROM pg_catalog.pg_largeobject_metadata)";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String HOUR = "\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?";
    private static final String OFFSET = " ?(Z|[+-]\\d{2}(:?\\d{2})?)";

    private final String column;
    private final String from;
    private final String to;
    private final String typeBefore;
    private final String target;

    private Meanings(Retyping retyping, String name) {
        this.column = Identifiers.quote(name);
        this.typeBefore = retyping.from();
        this.from = base(typeBefore);
        this.to = base(retyping.change().type());
        this.target = retyping.change().type();
    }

    /** The fields of an interval are a modifier of it, as a length is. */
    private static String base(String type) {
        return type.startsWith("interval ") ? "interval" : Casts.base(type);
    }

    /** Returns what the values may stand for; nothing where the types tell. */
    public static List<Meaning> of(Retyping retyping) {
        return of(retyping, retyping.alter().column());
    }

    /** Returns the same for the column under another name. */
    public static List<Meaning> of(Retyping retyping, String name) {
        Meanings meanings = new Meanings(retyping, name);
        if (Casts.isString(retyping.from())) {
            return meanings.ofText();
        } else if (isNumber(meanings.from)) {
            return meanings.ofNumber();
        }
        return meanings.ofOthers(retyping.from());
    }

    private List<Meaning> ofText() {
        String object = OBJECT.formatted(column);
        return switch (to) {
            case "oid" ->
                List.of(
                        Meaning.plain("text", "NOT " + object),
                        Meaning.of("large-objects", object, column + "::oid", column + "::text"));
            case "bytea" ->
                List.of(
                        Meaning.plain("text", "true"),
                        coded("hex", "^([0-9A-Fa-f]{2})+$"),
                        coded("base64", "^([A-Za-z0-9+/]{4})*[A-Za-z0-9+/]{2}([A-Za-z0-9+/]{2}|[A-Za-z0-9+/]=|==)$"));
            case "date" ->
                List.of(
                        Meaning.plain("iso", matches(DAY)),
                        Meaning.plain("month-first", "false"),
                        Meaning.of("day-first", "false", "to_date(" + column + ", 'DD MM YYYY')", column + "::text"));
            case "timestamp without time zone" ->
                List.of(
                        Meaning.plain("iso", matches(DAY + "([ T]" + HOUR + ")?")),
                        Meaning.plain("month-first", "false"));
            case "timestamp with time zone" ->
                List.of(
                        Meaning.plain("with-offset", matches(DAY + "[ T]" + HOUR + OFFSET)),
                        Meaning.plain("utc", "false"));
            case "time without time zone" ->
                List.of(Meaning.plain("iso", matches(HOUR)), Meaning.plain("as-postgresql-reads-it", "false"));
            case "interval" ->
                List.of(Meaning.plain("with-units", column + " ~ '[:A-Za-z]'"), Meaning.plain("seconds", "false"));
            default -> to.endsWith("[]") && Casts.isString(to.substring(0, to.length() - 2)) ? ofList() : List.of();
        };
    }

    /** Converters and scripts write several values into one text. */
    private List<Meaning> ofList() {
        return List.of(
                Meaning.plain("one", column + " !~ '[,;|{]'"),
                Meaning.of(
                        "list",
                        "false",
                        "string_to_array(" + column + ", ',')::" + target,
                        "array_to_string(" + column + ", ',')"),
                Meaning.of("array", "false", column + "::" + target, column + "::text"));
    }

    private Meaning coded(String code, String pattern) {
        return Meaning.of(
                code,
                column + " ~ '" + pattern + "'",
                "decode(" + column + ", '" + code + "')",
                "encode(" + column + ", '" + code + "')");
    }

    private String matches(String pattern) {
        return column + " ~ '^" + pattern + "$'";
    }

    private List<Meaning> ofNumber() {
        String digits = column + "::text ~ '^\\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])$'";
        String inMonth = "to_char(to_date(left(" + column + "::text, 6), 'YYYYMM') + right(" + column
                + "::text, 2)::integer - 1, 'YYYYMMDD') = " + column + "::text";
        return switch (to) {
            case "oid" ->
                INTEGERS.contains(from)
                        ? List.of(Meaning.plain(
                                "large-objects", column + " IN (SELECT oid FROM pg_catalog.pg_largeobject_metadata)"))
                        : List.of();
            case "interval" -> spans();
            case "numeric" -> isDuration(target) ? spansIn(Unit.NANOSECONDS) : List.of();
            case "smallint", "integer", "bigint" -> isDuration(typeBefore) ? spansOf(Unit.NANOSECONDS) : List.of();
            case "timestamp with time zone", "timestamp without time zone" -> epochs();
            case "date" ->
                List.of(
                        Meaning.of(
                                "days-since-1970",
                                "true",
                                "date '1970-01-01' + " + column + "::integer",
                                "(" + column + " - date '1970-01-01')"),
                        Meaning.of(
                                "yyyymmdd",
                                "CASE WHEN " + digits + " THEN " + inMonth + " ELSE false END",
                                "to_date(" + column + "::text, 'YYYYMMDD')",
                                "to_char(" + column + ", 'YYYYMMDD')::" + from));
            default -> List.of();
        };
    }

    private List<Meaning> spans() {
        List<Meaning> spans = new ArrayList<>();
        for (Unit unit : Unit.values()) {
            spans.add(Meaning.of(
                    unit.word(), "true", unit.interval(column) + "::" + target, unit.count(column) + "::" + from));
        }
        return spans;
    }

    /** A Duration is stored in nanoseconds; what scripts and programs counted before may be anything. */
    private List<Meaning> spansIn(Unit stored) {
        List<Meaning> spans = new ArrayList<>();
        for (Unit unit : isDuration(typeBefore) ? List.<Unit>of() : List.of(Unit.values())) {
            String factor = unit.of(stored);
            spans.add(Meaning.of(
                    unit.word(),
                    "true",
                    "(" + column + " * " + factor + ")::" + target,
                    "(" + column + " / " + factor + ")::" + typeBefore));
        }
        return spans;
    }

    /** A value that the coarser unit would cut does not fit it. */
    private List<Meaning> spansOf(Unit stored) {
        List<Meaning> spans = new ArrayList<>();
        for (Unit unit : Unit.values()) {
            String factor = unit.of(stored);
            spans.add(Meaning.of(
                    unit.word(),
                    column + " % " + factor + " = 0",
                    "(" + column + " / " + factor + ")::" + target,
                    "(" + column + " * " + factor + "::numeric)::" + typeBefore));
        }
        return spans;
    }

    private static boolean isDuration(String type) {
        return type.startsWith("numeric(21");
    }

    private List<Meaning> epochs() {
        boolean local = to.startsWith("timestamp without");
        List<Meaning> epochs = new ArrayList<>();
        for (Unit unit : List.of(Unit.MILLISECONDS, Unit.SECONDS, Unit.NANOSECONDS)) {
            String instant = "to_timestamp(" + unit.seconds(column) + ")";
            epochs.add(Meaning.of(
                    unit.word() + "-since-1970",
                    "true",
                    local ? instant + " AT TIME ZONE 'UTC'" : instant,
                    unit.count(column) + "::" + from));
        }
        return epochs;
    }

    private List<Meaning> ofOthers(String type) {
        if (from.equals("uuid") && to.equals("bytea")) {
            return List.of(
                    Meaning.of("bytes", "true", "uuid_send(" + column + ")", "encode(" + column + ", 'hex')::uuid"));
        } else if (from.equals("bytea") && to.equals("uuid")) {
            return List.of(Meaning.of(
                    "bytes",
                    "octet_length(" + column + ") = 16",
                    "encode(" + column + ", 'hex')::uuid",
                    "uuid_send(" + column + ")"));
        } else if (isNumber(to) && (from.equals("interval") || from.startsWith("timestamp"))) {
            return counted(type);
        } else if (isNumber(to) && from.equals("date")) {
            return List.of(
                    Meaning.of(
                            "days-since-1970",
                            "true",
                            "(" + column + " - date '1970-01-01')",
                            "date '1970-01-01' + " + column + "::integer"),
                    Meaning.of(
                            "yyyymmdd",
                            "true",
                            "to_char(" + column + ", 'YYYYMMDD')::" + target,
                            "to_date(" + column + "::text, 'YYYYMMDD')"));
        }
        return List.of();
    }

    private List<Meaning> counted(String type) {
        boolean span = from.equals("interval");
        boolean local = from.startsWith("timestamp without");
        List<Meaning> counted = new ArrayList<>();
        for (Unit unit : span ? List.of(Unit.values()) : List.of(Unit.MILLISECONDS, Unit.SECONDS, Unit.NANOSECONDS)) {
            String instant = "to_timestamp(" + unit.seconds(column) + ")";
            counted.add(Meaning.of(
                    unit.word() + (span ? "" : "-since-1970"),
                    "true",
                    unit.count(column) + "::" + target,
                    span ? unit.interval(column) + "::" + type : local ? instant + " AT TIME ZONE 'UTC'" : instant));
            if (isDuration(target)) {
                break; // This is how Hibernate stores a Duration: in nanoseconds.
            }
        }
        return counted;
    }

    private static boolean isNumber(String base) {
        return INTEGERS.contains(base) || base.equals("numeric");
    }

    /** What a number counts. */
    private enum Unit {
        NANOSECONDS("1000000000"),
        MILLISECONDS("1000"),
        SECONDS("1");

        private final String perSecond;

        Unit(String perSecond) {
            this.perSecond = perSecond;
        }

        /** Returns how many of another unit one of this is. */
        String of(Unit other) {
            return new BigDecimal(other.perSecond)
                    .divideToIntegralValue(new BigDecimal(perSecond))
                    .toPlainString();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String seconds(String column) {
            return this == SECONDS ? column + "::double precision" : column + " / " + perSecond + "::double precision";
        }

        String interval(String column) {
            return "(" + seconds(column) + " * interval '1 second')";
        }

        String count(String column) {
            return "(extract(epoch FROM " + column + ")" + (this == SECONDS ? "" : " * " + perSecond) + ")";
        }
    }
}
