package dev.autogen.runtime.migration;

import dev.autogen.runtime.operation.Operation;
import java.sql.Connection;
import java.util.List;

/** Where the operations of a migration go: to a database, to a script, or to a list. */
public interface OperationTarget {

    /** Accepts the next operation. */
    void apply(Operation operation);

    /**
     * Runs a query after all operations so far, and reads it to its end.
     *
     * @throws dev.autogen.runtime.AutogenException if this target has no database
     */
    List<Row> query(String sql, List<Object> arguments);

    /**
     * Returns the connection the migration runs on, after all operations so far. It refuses commit, rollback,
     * setAutoCommit and close.
     *
     * @throws dev.autogen.runtime.AutogenException if this target has no database
     */
    Connection connection();
}
