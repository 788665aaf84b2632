package dev.autogen.runtime.apply;

import dev.autogen.runtime.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
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
        PGConnection driver = connection.unwrap(PGConnection.class);
        // A question that fails must not end the transaction.
        driver.setAutosave(AutoSave.ALWAYS);
        try {
            RowCheck.check(connection, "law", operations);
            return Optional.empty();
        } catch (RowsRefusedException e) {
            return Optional.of(e);
        } finally {
            driver.setAutosave(AutoSave.NEVER);
        }
    }
}
