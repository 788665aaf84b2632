package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.internal.step.RowCheck;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.RowsRefusedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.AutoSave;

/** The guards of operations on a connection of a test, be it inside of a transaction. */
public final class GuardTrial {

    private GuardTrial() {}

    /** Returns why rows are in the way. */
    public static Optional<RowsRefusedException> refusal(Connection connection, List<Operation> operations)
            throws SQLException {
        if (connection.getAutoCommit()) {
            return ask(connection, operations);
        }
        PGConnection driver = connection.unwrap(PGConnection.class);
        Savepoint before = connection.setSavepoint();
        // A question that fails must not end the transaction.
        driver.setAutosave(AutoSave.ALWAYS);
        try {
            return ask(connection, operations);
        } finally {
            driver.setAutosave(AutoSave.NEVER);
            // What the driver saves stays open, and a value that an enum gets inside of it cannot be used.
            connection.releaseSavepoint(before);
        }
    }

    private static Optional<RowsRefusedException> ask(Connection connection, List<Operation> operations)
            throws SQLException {
        try {
            RowCheck.check(connection, "law", operations);
            return Optional.empty();
        } catch (RowsRefusedException e) {
            return Optional.of(e);
        }
    }
}
