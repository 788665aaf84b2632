package dev.autogen.runtime.internal.step;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.rows.ColumnTypes;
import dev.autogen.runtime.internal.rows.RowGuard;
import dev.autogen.runtime.internal.rows.RowGuards;
import dev.autogen.runtime.internal.server.DatabaseErrors;
import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.MigrationFailedException;
import dev.autogen.runtime.report.RowsRefusedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Optional;

/**
 * A target in a transaction that goes back before a step which the server refuses, and asks of which rows.
 *
 * <p>Those rows could not be asked about before: earlier steps made them, or wrote to them.
 */
public final class LateGuards implements OperationTarget {

    private final OperationTarget next;
    private final Connection connection;
    private final String revision;

    public LateGuards(OperationTarget next, Connection connection, String revision) {
        this.next = next;
        this.connection = connection;
        this.revision = revision;
    }

    @Override
    public void apply(Operation operation) {
        if (!RowGuards.mayGuard(operation)) {
            next.apply(operation);
            return;
        }
        try {
            Savepoint before = connection.setSavepoint();
            try {
                next.apply(operation);
                connection.releaseSavepoint(before);
            } catch (MigrationFailedException e) {
                if (isOfRows(e)) {
                    connection.rollback(before);
                    throw explained(connection, revision, operation, e, true);
                }
                throw e;
            }
        } catch (SQLException e) {
            throw DatabaseErrors.translate(e);
        }
    }

    /**
     * Returns why an operation failed over the rows that it met, where that can be told; else the failure.
     *
     * @param connection a connection that sees these rows
     * @param rolledBack whether the steps before it are undone as well
     */
    public static AutogenException explained(
            Connection connection,
            String revision,
            Operation operation,
            MigrationFailedException failure,
            boolean rolledBack) {
        if (!RowGuards.mayGuard(operation) || !isOfRows(failure)) {
            return failure;
        }
        try {
            for (RowGuard guard : RowGuards.of(List.of(operation), ColumnTypes.in(connection))) {
                long count = RowCheck.count(connection, guard);
                if (count > 0) {
                    RowsRefusedException.Step step = new RowsRefusedException.Step(operation.describe(), rolledBack);
                    RowsRefusedException refused = new RowsRefusedException(new RowsRefusedException.Refusal(
                            revision, Optional.of(step), guard, count, RowCheck.examples(connection, guard)));
                    refused.initCause(failure);
                    return refused;
                }
            }
        } catch (SQLException | AutogenException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** A value that does not fit its type, or a row that does not fit a constraint. */
    private static boolean isOfRows(MigrationFailedException failure) {
        String state = String.valueOf(failure.failure().getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.equals("21000");
    }

    @Override
    public List<Row> query(String sql, List<Object> arguments) {
        return next.query(sql, arguments);
    }

    @Override
    public Connection connection() {
        return next.connection();
    }
}
