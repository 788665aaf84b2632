package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;

/**
 * Gives the rows that have NULL in a column a value. Backwards there is nothing to do: the column goes, or allows NULL.
 *
 * @param table the table
 * @param column the column
 * @param expression the value, an SQL expression over the row
 */
public record FillColumn(QualifiedName table, String column, String expression) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return this;
    }
}
