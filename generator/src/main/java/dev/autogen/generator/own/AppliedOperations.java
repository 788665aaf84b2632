package dev.autogen.generator.own;

import dev.autogen.runtime.apply.Direction;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Operation;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/**
 * The operations of migrations, learnt by running them against nothing.
 *
 * <p>A migration that reads the database cannot be followed past that point: what it did until there counts.
 */
public final class AppliedOperations {

    private AppliedOperations() {}

    /** Returns the operations of the upgrades, in order. */
    public static List<Operation> of(Iterable<Migration> migrations) {
        List<Operation> operations = new ArrayList<>();
        for (Migration migration : migrations) {
            follow(migration, operations);
        }
        return operations;
    }

    private static void follow(Migration migration, List<Operation> operations) {
        try {
            Direction.UPGRADE.run(migration, new Recorder(operations));
        } catch (ReadsDatabase stopped) {
            return;
        }
    }

    private record Recorder(List<Operation> operations) implements OperationTarget {

        @Override
        public void apply(Operation operation) {
            operations.add(operation);
        }

        @Override
        public List<Row> query(String sql, List<Object> arguments) {
            throw new ReadsDatabase();
        }

        @Override
        public Connection connection() {
            throw new ReadsDatabase();
        }
    }

    private static final class ReadsDatabase extends RuntimeException {}
}
