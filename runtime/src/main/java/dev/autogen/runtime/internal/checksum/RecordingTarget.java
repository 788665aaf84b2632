package dev.autogen.runtime.internal.checksum;

import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Operation;
import java.sql.Connection;
import java.util.List;

/** A target that sums up the operations on their way to another. */
public final class RecordingTarget implements OperationTarget {

    private final OperationTarget next;
    private final Checksum checksum = new Checksum();

    public RecordingTarget(OperationTarget next) {
        this.next = next;
    }

    @Override
    public void apply(Operation operation) {
        checksum.add(operation);
        next.apply(operation);
    }

    @Override
    public List<Row> query(String sql, List<Object> arguments) {
        checksum.reads();
        return next.query(sql, arguments);
    }

    @Override
    public Connection connection() {
        checksum.reads();
        return next.connection();
    }

    public String checksum() {
        return checksum.text();
    }
}
