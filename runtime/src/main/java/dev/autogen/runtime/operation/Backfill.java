package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Gives columns of the rows of a table new values, a number of rows at a time in the order of the primary key, each time in
 * a transaction of its own.
 *
 * @param table the table
 * @param assignments the columns and their values
 * @param condition which rows, an SQL expression over the row; all of them without one
 * @param pace the batch size and pause, which do not affect the result
 */
public record Backfill(QualifiedName table, List<Assignment> assignments, Optional<String> condition, Pace pace)
        implements Operation {

    public Backfill {
        assignments = List.copyOf(assignments);
    }

    /**
     * A column and its value.
     *
     * @param column the column
     * @param expression the value, an SQL expression over the row
     */
    public record Assignment(String column, String expression) {}

    /**
     * The batch size and the pause of a backfill.
     *
     * @param batch how many rows a transaction changes
     * @param pause the pause between two transactions
     */
    public record Pace(int batch, Duration pause) {

        /** Ten thousand rows a batch, without a pause. */
        public static final Pace DEFAULT = new Pace(10_000, Duration.ZERO);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        throw new IrreversibleException(
                describe(), "the old values are not saved; the downgrade can have its own backfill");
    }
}
