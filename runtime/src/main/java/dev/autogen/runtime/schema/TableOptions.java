package dev.autogen.runtime.schema;

/**
 * What stands behind the columns in CREATE TABLE, {@code partition by range (created)}.
 *
 * @param sql the options, in PostgreSQL's words
 */
public record TableOptions(String sql) implements TableElement {

    public TableOptions {
        if (sql.isBlank()) {
            throw new IllegalArgumentException("The options of a table are empty.");
        }
    }
}
