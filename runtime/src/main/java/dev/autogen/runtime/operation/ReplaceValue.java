package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;

/**
 * Writes another text wherever a column of text holds this one.
 *
 * @param table the table
 * @param column the column
 * @param value the text that is there
 * @param newValue the text from now on
 * @param merges whether rows may hold the new text already; backwards nobody can tell them apart, and they stay
 */
public record ReplaceValue(QualifiedName table, String column, String value, String newValue, boolean merges)
        implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return merges ? this : new ReplaceValue(table, column, newValue, value, false);
    }
}
