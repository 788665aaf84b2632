package dev.autogen.runtime.internal.destination;

import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.MigrationFailedException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A connection as the target of operations, in the transaction of the caller.
 *
 * <p>A failure is a {@link MigrationFailedException} with the operation and its SQL. What goes to the server together
 * fails together: a target that batches names the statements only.
 */
public final class DatabaseTarget implements OperationTarget {

    private static final int MOST_TOGETHER = 500;

    private final Connection connection;
    private final Statements statements;
    private final Optional<String> revision;
    private final boolean batching;
    private final List<String> waiting = new ArrayList<>();
    private boolean lent;

    private DatabaseTarget(Connection connection, Optional<String> revision, boolean batching) {
        this.connection = connection;
        this.statements = new Statements(connection, revision);
        this.revision = revision;
        this.batching = batching;
    }

    /** Makes a target that runs each operation at once. */
    public DatabaseTarget(Connection connection) {
        this(connection, Optional.empty(), false);
    }

    /** Returns a target that runs each operation at once and names the revision where one fails. */
    public static DatabaseTarget of(Connection connection, String revision) {
        return new DatabaseTarget(connection, Optional.of(revision), false);
    }

    /** Returns a target that sends many statements together; {@link #flush} sends the last of them. */
    public static DatabaseTarget batching(Connection connection, String revision) {
        return new DatabaseTarget(connection, Optional.of(revision), true);
    }

    @Override
    public void apply(Operation operation) {
        if (operation instanceof Backfill backfill) {
            revision.ifPresent(id -> {
                throw NoTransaction.refusal(id, backfill);
            });
        }
        boolean arguments = false;
        if (operation instanceof ExecuteSql raw) {
            RawSql.check(raw.sql());
            arguments = !raw.arguments().isEmpty();
        }
        if (lent) {
            waiting.add(Statements.SETTLE);
            lent = false;
        }
        if (!batching || arguments) {
            flush();
            statements.run(operation);
            return;
        }
        waiting.addAll(ScriptTarget.statementsOf(operation));
        if (waiting.size() >= MOST_TOGETHER) {
            flush();
        }
    }

    @Override
    public List<Row> query(String sql, List<Object> arguments) {
        flush();
        return statements.query(sql, arguments);
    }

    @Override
    public Connection connection() {
        flush();
        lent = true;
        return GuardedConnection.around(connection);
    }

    /** Sends what has not been sent. */
    public void flush() {
        if (!waiting.isEmpty()) {
            List<String> together = List.copyOf(waiting);
            waiting.clear();
            statements.runTogether(together);
        }
    }
}
