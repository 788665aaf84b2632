package dev.autogen.runtime.apply;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guards of the conversions that autogen itself writes behind USING, told by how they are written. */
final class UsingGuard {

    private static final Pattern ZONE = Pattern.compile("(.+) AT TIME ZONE ('(?:[^']|'')+')(?:::.+)?");
    private static final Pattern CASES = Pattern.compile("CASE (.+?)((?: WHEN .+? THEN .+?)+) END(?:::.+)?");
    private static final Pattern WHEN = Pattern.compile(" WHEN ('(?:[^']|'')*'|-?\\d+) THEN ('(?:[^']|'')*'|-?\\d+)");

    private UsingGuard() {}

    /** Returns the condition under which a value does not survive the conversion. */
    static Optional<String> misfit(String column, String from, String using) {
        Matcher zone = ZONE.matcher(using);
        if (zone.matches() && zone.group(1).equals(column) && from.startsWith("timestamp")) {
            // The hour that a zone leaves out in spring, and the one that it has twice in autumn.
            String there = "(" + column + " AT TIME ZONE " + zone.group(2) + ")";
            return Optional.of(there + " AT TIME ZONE " + zone.group(2) + " <> " + column);
        } else if (using.startsWith(column + "[1]")) {
            return Optional.of("cardinality(" + column + ") > 1");
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
