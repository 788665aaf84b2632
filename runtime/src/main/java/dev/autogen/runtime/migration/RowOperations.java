package dev.autogen.runtime.migration;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.ReplaceValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The operations that write rows. */
public abstract sealed class RowOperations permits Operations {

    RowOperations() {}

    /** Runs an operation that was created elsewhere. */
    public abstract void apply(Operation operation);

    abstract <S extends Supplier<Operation>> S await(S step);

    /** Sets a column to the value of an SQL expression in all rows where it is NULL. */
    public void fill(String table, String column, String expression) {
        apply(new FillColumn(QualifiedName.parse(table), column, expression));
    }

    /**
     * Changes the rows of a big table, each batch of them in its own transaction; only where {@code transactional = false}.
     *
     * <p>Batches follow the primary key. An interrupted run continues after the last committed batch.
     */
    public BackfillStep backfill(String table) {
        return await(new BackfillStep(QualifiedName.parse(table)));
    }

    /** Replaces a value of a text column in all rows that have it. */
    public void replaceValue(String table, String column, String value, String newValue) {
        apply(new ReplaceValue(QualifiedName.parse(table), column, value, newValue, false));
    }

    /** Replaces a value by one that rows may have already. The downgrade cannot tell those rows apart. */
    public void mergeValue(String table, String column, String value, String into) {
        apply(new ReplaceValue(QualifiedName.parse(table), column, value, into, true));
    }

    /** Marks an open decision about the rows of a table. The revision is refused if the table has rows. */
    public void decide(String table, String question, String sketch) {
        apply(new Decision(QualifiedName.parse(table), question, sketch));
    }

    /** Copies rows of a table into another. The step sets the columns and their expressions. */
    public WriteRowsStep copyRows(String from, String into) {
        return await(new WriteRowsStep(QualifiedName.parse(into), Optional.of(QualifiedName.parse(from))));
    }

    /** Updates columns of a table. The step sets the columns and their expressions. */
    public WriteRowsStep updateRows(String table) {
        return await(new WriteRowsStep(QualifiedName.parse(table), Optional.empty()));
    }

    /** Inserts rows. The step adds their values. Names are quoted, and values are passed as parameters. */
    public InsertStep insert(String table, String... columns) {
        return await(new InsertStep(QualifiedName.parse(table), List.of(columns)));
    }
}
