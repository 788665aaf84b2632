package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Backfill.Assignment;
import java.util.List;
import java.util.Optional;

/**
 * Moves values: writes rows of one table into another, or gives columns of a table other values. What it has written is
 * compared with what it should write. The reverse does nothing: the downgrade has its own steps.
 *
 * @param table the table that is written to
 * @param values the columns that are written, each with an SQL expression over the row that its value comes from
 * @param from the table whose rows are copied, absent if rows of the table itself change
 * @param condition which rows, an SQL expression over them; absent for all of them
 */
public record WriteRows(
        QualifiedName table, List<Assignment> values, Optional<QualifiedName> from, Optional<String> condition)
        implements Operation {

    public WriteRows {
        values = List.copyOf(values);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return this;
    }
}
