package dev.autogen.generator.hazard;

/** The lock modes of a table that matter to others, the weakest first. */
public enum LockMode {
    /** Reads and writes go on, but for those who write the same rows. */
    ROW_EXCLUSIVE,
    /** Reads and writes go on. */
    SHARE_UPDATE_EXCLUSIVE,
    /** Writes wait. */
    SHARE,
    /** Writes wait, and so does anybody who wants the same. */
    SHARE_ROW_EXCLUSIVE,
    /** Reads and writes wait. */
    ACCESS_EXCLUSIVE;

    /** Returns the words of SQL. */
    public String sql() {
        return name().replace('_', ' ');
    }
}
