package dev.autogen.runtime.apply;

import java.util.Optional;

/**
 * A question to the rows before anything is changed: which of them an operation would be refused for.
 *
 * @param table the table, in words
 * @param rule what they do not fit, in words
 * @param offenders a query for them
 * @param prelude a statement that the query needs before it
 */
record RowGuard(String table, String rule, String offenders, Optional<String> prelude) {

    /** Makes one whose query stands for itself. */
    RowGuard(String table, String rule, String offenders) {
        this(table, rule, offenders, Optional.empty());
    }

    /** Returns the query for how many there are. */
    String count() {
        return "SELECT count(*) FROM (" + offenders + ") AS offenders";
    }
}
