package dev.autogen.runtime.schema;

/**
 * The clauses after the columns in CREATE TABLE, such as {@code partition by range (created)}.
 *
 * @param sql the clauses as PostgreSQL writes them
 */
public record TableOptions(String sql) implements TableElement {

    public TableOptions {
        if (sql.isBlank()) {
            throw new IllegalArgumentException("The options of a table are empty.");
        }
    }
}
