package dev.autogen.runtime.apply;

/**
 * A question to the rows before anything is changed: which of them an operation would be refused for.
 *
 * @param table the table, in words
 * @param rule what they do not fit, in words
 * @param offenders a query for them
 */
record RowGuard(String table, String rule, String offenders) {

    /** Returns the query for how many there are. */
    String count() {
        return "SELECT count(*) FROM (" + offenders + ") AS offenders";
    }
}
