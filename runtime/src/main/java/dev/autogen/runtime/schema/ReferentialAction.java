package dev.autogen.runtime.schema;

/** What happens to referencing rows when the row they refer to goes or changes its key. */
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /** Returns the words of SQL. */
    public String sql() {
        return name().replace('_', ' ');
    }
}
