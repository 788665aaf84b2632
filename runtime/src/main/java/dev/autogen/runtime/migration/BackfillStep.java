package dev.autogen.runtime.migration;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sets columns of many rows in batches: {@code op.backfill("task").set("priority", "3").where("priority IS NULL")}.
 */
public final class BackfillStep implements Supplier<Operation> {

    private final QualifiedName table;
    private final List<Backfill.Assignment> assignments = new ArrayList<>();
    private Optional<String> condition = Optional.empty();
    private int batch = Backfill.Pace.DEFAULT.batch();
    private Duration pause = Backfill.Pace.DEFAULT.pause();

    BackfillStep(QualifiedName table) {
        this.table = table;
    }

    /** Sets a column to the value of an SQL expression over the row. */
    public BackfillStep set(String column, String expression) {
        assignments.add(new Backfill.Assignment(column, expression));
        return this;
    }

    /** Limits the rows by an SQL condition over the row. Without it, all rows change. */
    public BackfillStep where(String expression) {
        condition = Optional.of(expression);
        return this;
    }

    /** Sets how many rows one transaction changes. The default is 10,000. */
    public BackfillStep batch(int rows) {
        batch = rows;
        return this;
    }

    /** Sets the pause after each transaction, so that replicas and vacuum keep up. The default is none. */
    public BackfillStep pause(Duration rest) {
        pause = rest;
        return this;
    }

    @Override
    public Operation get() {
        if (assignments.isEmpty()) {
            throw refused("sets no column", "Add .set(\"column\", \"expression\")");
        } else if (batch < 1) {
            throw refused("has batches of " + batch + " rows", "Use .batch(10_000)");
        } else if (pause.isNegative()) {
            throw refused("has a pause of " + pause, "Use .pause(Duration.ofMillis(100))");
        }
        return new Backfill(table, assignments, condition, new Backfill.Pace(batch, pause));
    }

    private AutogenException refused(String what, String wayOut) {
        return new AutogenException("AG274", "op.backfill(\"" + table + "\") " + what + ". " + wayOut + ".");
    }
}
