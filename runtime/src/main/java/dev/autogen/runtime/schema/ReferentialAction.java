package dev.autogen.runtime.schema;

/** The action of a foreign key when a referenced row is deleted or its key changes. */
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
