package dev.autogen.runtime.internal.destination;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.migration.OperationTarget;
import dev.autogen.runtime.migration.Row;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.Operation;
import java.sql.Connection;
import java.util.List;
import java.util.function.Function;

/** A target that takes no step which nobody has decided on, where there are rows that it is about. */
public final class DecidedTarget implements OperationTarget {

    private final String revision;
    private final OperationTarget next;

    public DecidedTarget(String revision, OperationTarget next) {
        this.revision = revision;
        this.next = next;
    }

    /** Returns a query for one of the rows that a decision is about. */
    public static String rows(Decision decision) {
        return "SELECT 1 FROM " + Identifiers.quote(decision.table()) + " LIMIT 1";
    }

    @Override
    public void apply(Operation operation) {
        check(revision, operation, sql -> next.query(sql, List.of()));
        next.apply(operation);
    }

    /**
     * Refuses an operation that leaves open what becomes of rows.
     *
     * @throws OpenDecision AG279 with the question and the sketch
     */
    public static void check(String revision, Operation operation, Function<String, List<Row>> query) {
        if (operation instanceof Decision decision
                && !query.apply(rows(decision)).isEmpty()) {
            throw new OpenDecision(revision, decision);
        }
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
