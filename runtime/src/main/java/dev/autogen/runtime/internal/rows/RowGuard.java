package dev.autogen.runtime.internal.rows;

import java.util.Optional;

/**
 * A question to the rows before anything is changed: which of them an operation would be refused for.
 *
 * @param table the table, in words
 * @param rule what they do not fit, in words
 * @param offenders a query for them
 * @param prelude a statement that the query needs before it
 * @param repeated whether the query gives values, each in several rows, instead of rows
 * @param foretold whether values have another type by then, which the query may fail over
 */
public record RowGuard(
        String table, String rule, String offenders, Optional<String> prelude, boolean repeated, boolean foretold) {

    /** Makes one whose query gives rows. */
    RowGuard(String table, String rule, String offenders) {
        this(table, rule, offenders, TypeTrial.neededBy(offenders), false, false);
    }

    /** Returns the same over values that have another type by then. */
    RowGuard ofConverted() {
        return new RowGuard(table, rule, offenders, prelude, repeated, true);
    }

    /** Returns what is in the way, in words: {@code 2 rows of "task" do not fit unique constraint "uq"}. */
    public String refuses(long count) {
        String rows = repeated
                ? count == 1 ? " value, in several rows of " : " values, each in several rows of "
                : count == 1 ? " row of " : " rows of ";
        return count + rows + table + (repeated ? "," : "") + (count == 1 ? " does" : " do") + " not fit " + rule;
    }

    /** Returns the query for how many there are. */
    public String count() {
        return "SELECT count(*) FROM (" + offenders + ") AS offenders";
    }
}
