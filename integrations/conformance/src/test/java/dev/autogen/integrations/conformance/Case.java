package dev.autogen.integrations.conformance;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the report: one numbered case.
 *
 * @param number {@code C041}
 * @param text what must hold
 * @param state how it stands
 * @param where the test classes, or the reason
 */
record Case(String number, String text, State state, String where) {

    private static final Pattern ROW = Pattern.compile("\\| (C\\d{3}) \\| (.*) \\| (.*) \\| (.*) \\|");

    /** How a case stands. */
    enum State {
        COVERED,
        OPEN,
        INAPPLICABLE;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Reads a row; other lines of the document are none. */
    static Optional<Case> parse(String line) {
        Matcher row = ROW.matcher(line);
        return row.matches()
                ? Optional.of(new Case(
                        row.group(1),
                        row.group(2),
                        State.valueOf(row.group(3).toUpperCase(java.util.Locale.ROOT)),
                        row.group(4).strip()))
                : Optional.empty();
    }

    /** Returns the case as a run found it; one that makes no sense here stays as it is unless a test claims it. */
    Case found(Set<String> classes) {
        if (!classes.isEmpty()) {
            return new Case(number, text, State.COVERED, String.join(", ", classes));
        }
        return state == State.COVERED ? new Case(number, text, State.OPEN, "") : this;
    }

    /** Returns the row. */
    String row() {
        return "| " + number + " | " + text + " | " + state + " | " + where + " |";
    }
}
