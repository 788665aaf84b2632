package dev.autogen.runtime.apply;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Operation;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** The operations that a migration will run, as far as can be told without running it. */
final class ForeseenOperations implements OperationTarget {

    private final List<Operation> operations = new ArrayList<>();

    private ForeseenOperations() {}

    static List<Operation> of(Migration migration, Direction direction) {
        ForeseenOperations foreseen = new ForeseenOperations();
        try {
            direction.run(migration, foreseen);
        } catch (RuntimeException e) {
            // It reads the database, or fails; in the latter case it fails again when it runs, and says why.
            return foreseen.operations;
        }
        return foreseen.operations;
    }

    @Override
    public void apply(Operation operation) {
        operations.add(operation);
    }

    @Override
    public List<Row> query(String sql, List<Object> arguments) {
        throw new UnforeseeableException();
    }

    @Override
    public Connection connection() {
        throw new UnforeseeableException();
    }

    private static final class UnforeseeableException extends RuntimeException {}
}
