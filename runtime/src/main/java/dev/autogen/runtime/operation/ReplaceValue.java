package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;

/**
 * Replaces a value of a text column in all rows that have it.
 *
 * @param table the table
 * @param column the column
 * @param value the old text
 * @param newValue the new text
 * @param merges whether rows may have the new text already; the downgrade cannot tell them apart and leaves them
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
