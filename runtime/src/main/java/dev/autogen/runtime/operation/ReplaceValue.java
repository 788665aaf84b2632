package dev.autogen.runtime.operation;

import dev.autogen.runtime.schema.QualifiedName;

/**
 * Writes another text wherever a column of text holds this one.
 *
 * @param table the table
 * @param column the column
 * @param value the text that is there
 * @param newValue the text from now on
 */
public record ReplaceValue(QualifiedName table, String column, String value, String newValue) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new ReplaceValue(table, column, newValue, value);
    }
}
