package dev.autogen.runtime.report;

import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Operation;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A target that records whether a failure came from the target itself. */
final class WatchedTarget implements OperationTarget {

    private final OperationTarget next;
    private Optional<RuntimeException> thrown = Optional.empty();

    WatchedTarget(OperationTarget next) {
        this.next = next;
    }

    /** Returns what the target threw, where that is the failure or is behind it: migrations may wrap what they catch. */
    Optional<RuntimeException> behind(Throwable failure) {
        return thrown.filter(own -> Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .limit(50)
                .anyMatch(cause -> cause == own));
    }

    @Override
    public void apply(Operation operation) {
        watched(() -> {
            next.apply(operation);
            return true;
        });
    }

    @Override
    public List<Row> query(String sql, List<Object> arguments) {
        return watched(() -> next.query(sql, arguments));
    }

    @Override
    public Connection connection() {
        return watched(next::connection);
    }

    private <T> T watched(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            thrown = Optional.of(e);
            throw e;
        }
    }
}
