package dev.autogen.runtime.internal.rows;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The guards of the conversions that autogen itself writes behind USING, told by how they are written. */
final class UsingGuard {

    private static final Pattern ZONE = Pattern.compile("(.+) AT TIME ZONE ('(?:[^']|'')+')(?:::.+)?");
    private static final Pattern CASES = Pattern.compile("CASE (.+?)((?: WHEN .+? THEN .+?)+) END(?:::.+)?");
    private static final Pattern WHEN = Pattern.compile(" WHEN ('(?:[^']|'')*'|-?\\d+) THEN ('(?:[^']|'')*'|-?\\d+)");
    private static final Pattern REPLACED = Pattern.compile(", ('(?:[^']|'')*'), '(?:[^']|'')*'\\)");

    private static final String OBJECTS = "(SELECT oid::text FROM pg_catalog.pg_largeobject_metadata)";

    private UsingGuard() {}

    /** An array comes back as it was from one value at its beginning; none in it is NULL, as the class says. */
    static String isNotOne(String array) {
        return "array_dims(" + array + ") <> '[1:1]' OR cardinality(" + array + ") = 1 AND " + array
                + "[1] IS NOT DISTINCT FROM NULL";
    }

    /**
     * Returns the condition under which bytes are not there, or are no text.
     *
     * @param length the most characters of the text, empty for no limit
     * @param online whether a function of the session can be made for the question
     */
    static Optional<String> ofBytes(String column, String using, String length, boolean online) {
        String object = "lo_get(" + column + ")";
        boolean objects = using.contains(object);
        boolean text = using.startsWith("convert_from(" + (objects ? "" : column));
        String missing = column + " NOT IN (SELECT oid FROM pg_catalog.pg_largeobject_metadata)";
        if (!text || !online) {
            return Optional.of(missing).filter(condition -> objects);
        }
        String bytes = objects ? object : column;
        String tooLong = length.isEmpty() ? "false" : "char_length(convert_from(" + bytes + ", 'UTF8')) > " + length;
        return Optional.of("CASE" + (objects ? " WHEN " + missing + " THEN true" : "") + " WHEN " + TypeTrial.TEXT_NAME
                + "(" + bytes + ") THEN " + tooLong + " ELSE true END");
    }

    /** Day, month and year, and a day that its month has. */
    private static String isNoDay(String column) {
        String part = "(regexp_split_to_array(" + column + ", '\\D'))[%d]::integer";
        String last = "extract(day FROM make_date(" + part.formatted(3) + ", " + part.formatted(2)
                + ", 1) + interval '1 month - 1 day')";
        return "CASE WHEN " + column + " !~ '^\\d{1,2}\\D\\d{1,2}\\D\\d{4}$' THEN true WHEN " + part.formatted(3)
                + " = 0 OR " + part.formatted(2) + " NOT BETWEEN 1 AND 12 THEN true ELSE " + part.formatted(1)
                + " NOT BETWEEN 1 AND " + last + " END";
    }

    /** Returns the condition under which a value does not survive the conversion. */
    static Optional<String> misfit(String column, String from, String using) {
        Matcher zone = ZONE.matcher(using);
        if (zone.matches() && zone.group(1).equals(column) && from.startsWith("timestamp")) {
            // The hour that a zone leaves out in spring, and the one that it has twice in autumn.
            String there = "(" + column + " AT TIME ZONE " + zone.group(2) + ")";
            return Optional.of(there + " AT TIME ZONE " + zone.group(2) + " <> " + column);
        } else if (using.startsWith(column + "[1]")) {
            return Optional.of(isNotOne(column));
        }
        if (using.equals("decode(" + column + ", 'hex')")) {
            return Optional.of(column + " !~ '^([0-9A-Fa-f]{2})*$'");
        } else if (using.equals("decode(" + column + ", 'base64')")) {
            return Optional.of(column + " !~ '^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}(==|[A-Za-z0-9+/]=))?$'");
        } else if (using.equals("to_date(" + column + ", 'DD MM YYYY')")) {
            return Optional.of(isNoDay(column));
        } else if (using.equals("to_date(" + column + "::text, 'YYYYMMDD')")) {
            String text = column + "::text";
            return Optional.of("CASE WHEN " + text + " !~ '^\\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])$' THEN true"
                    + " ELSE to_char(to_date(left(" + text + ", 6), 'YYYYMM') + right(" + text
                    + ", 2)::integer - 1, 'YYYYMMDD') <> " + text + " END");
        } else if (using.equals("encode(" + column + ", 'hex')::uuid")) {
            return Optional.of("octet_length(" + column + ") <> 16");
        } else if (using.startsWith("lo_from_bytea(0, convert_to(")) {
            // A text that is the number of a large object is what Hibernate writes for a @Lob into a column of text.
            return Optional.of(column + " IN " + OBJECTS);
        } else if (using.equals(column + "::oid")) {
            return Optional.of(column + "::text NOT IN " + OBJECTS);
        }
        if (using.startsWith("array_replace(")) {
            String known =
                    REPLACED.matcher(using).results().map(r -> r.group(1)).collect(Collectors.joining(", "));
            return Optional.of("NOT array_remove(" + column + "::text[], NULL) <@ ARRAY[" + known + "]");
        }
        Matcher cases = CASES.matcher(using);
        if (cases.matches() && (cases.group(1).equals(column) || cases.group(1).equals(column + "::text"))) {
            StringBuilder known = new StringBuilder();
            Matcher when = WHEN.matcher(cases.group(2));
            while (when.find()) {
                known.append(known.isEmpty() ? "" : ", ").append(when.group(1));
            }
            return known.isEmpty() ? Optional.empty() : Optional.of(cases.group(1) + " NOT IN (" + known + ")");
        }
        return Optional.empty();
    }
}
