package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;

/**
 * Sets a column in the rows where it is NULL. The reverse does nothing: the column is dropped, or allows NULL again.
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
