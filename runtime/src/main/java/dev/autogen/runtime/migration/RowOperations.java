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

    /** Carries out an operation made elsewhere. */
    public abstract void apply(Operation operation);

    abstract <S extends Supplier<Operation>> S await(S step);

    /** Gives the rows that have NULL in a column the value of an SQL expression over the row. */
    public void fill(String table, String column, String expression) {
        apply(new FillColumn(QualifiedName.parse(table), column, expression));
    }

    /**
     * Changes the rows of a big table, each batch of them in its own transaction; only where {@code transactional = false}.
     *
     * <p>Batches go by the primary key. A run that was stopped goes on behind the last one that was committed.
     */
    public BackfillStep backfill(String table) {
        return await(new BackfillStep(QualifiedName.parse(table)));
    }

    /** Writes another text wherever a column of text holds this one. */
    public void replaceValue(String table, String column, String value, String newValue) {
        apply(new ReplaceValue(QualifiedName.parse(table), column, value, newValue, false));
    }

    /** Writes another text as well, where rows may hold that one already: the downgrade cannot tell them apart. */
    public void mergeValue(String table, String column, String value, String into) {
        apply(new ReplaceValue(QualifiedName.parse(table), column, value, into, true));
    }

    /** Leaves open what becomes of the rows of a table: where it has any, nothing runs until {@link Operations#execute} stands here. */
    public void decide(String table, String question, String sketch) {
        apply(new Decision(QualifiedName.parse(table), question, sketch));
    }

    /** Copies rows of a table into another; the step has the columns, each with what it gets from the row. */
    public WriteRowsStep copyRows(String from, String into) {
        return await(new WriteRowsStep(QualifiedName.parse(into), Optional.of(QualifiedName.parse(from))));
    }

    /** Gives columns of a table other values; the step has the columns, each with what it gets from the row. */
    public WriteRowsStep updateRows(String table) {
        return await(new WriteRowsStep(QualifiedName.parse(table), Optional.empty()));
    }

    /** Inserts rows; the step has their values. Names are quoted, values go as arguments. */
    public InsertStep insert(String table, String... columns) {
        return await(new InsertStep(QualifiedName.parse(table), List.of(columns)));
    }
}
