package dev.autogen.generator.own;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.Direction;
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

    /**
     * What a migration does.
     *
     * @param operations the operations, in order
     * @param whole whether these are all, or those until it read the database
     */
    record Followed(List<Operation> operations, boolean whole) {}

    /** Returns the operations of the upgrades, in order. */
    public static List<Operation> of(Iterable<Migration> migrations) {
        List<Operation> operations = new ArrayList<>();
        for (Migration migration : migrations) {
            operations.addAll(follow(migration).operations());
        }
        return operations;
    }

    static Followed follow(Migration migration) {
        List<Operation> operations = new ArrayList<>();
        try {
            Direction.UPGRADE.run(migration, new Recorder(operations));
            return new Followed(operations, true);
        } catch (ReadsDatabase stopped) {
            return new Followed(operations, false);
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
