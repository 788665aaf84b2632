package dev.autogen.runtime.internal.step;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.Direction;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations that a migration will run, as far as can be told without running it. */
public final class ForeseenOperations implements OperationTarget {

    private final List<Operation> operations = new ArrayList<>();
    private Optional<Read> read = Optional.empty();

    /** How a migration reads the database. */
    public enum Read {
        QUERY,
        CONNECTION
    }

    private ForeseenOperations() {}

    public static List<Operation> of(Migration migration, Direction direction) {
        return foreseen(migration, direction).operations;
    }

    /** Returns how it first reads; nothing where all that it does is the same whatever is in the database. */
    public static Optional<Read> read(Migration migration, Direction direction) {
        return foreseen(migration, direction).read;
    }

    private static ForeseenOperations foreseen(Migration migration, Direction direction) {
        ForeseenOperations foreseen = new ForeseenOperations();
        try {
            direction.run(migration, foreseen);
        } catch (RuntimeException e) {
            // It reads the database, or fails; in the latter case it fails again when it runs, and says why.
            return foreseen;
        }
        return foreseen;
    }

    private UnforeseeableException reads(Read how) {
        read = Optional.of(read.orElse(how));
        return new UnforeseeableException();
    }

    @Override
    public void apply(Operation operation) {
        operations.add(operation);
    }

    @Override
    public List<Row> query(String sql, List<Object> arguments) {
        throw reads(Read.QUERY);
    }

    @Override
    public Connection connection() {
        throw reads(Read.CONNECTION);
    }

    private static final class UnforeseeableException extends RuntimeException {}
}
