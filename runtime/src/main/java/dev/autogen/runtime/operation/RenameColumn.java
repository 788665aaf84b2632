package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;

/**
 * Renames a column.
 *
 * @param table the table
 * @param column the column
 * @param newName its new name
 */
public record RenameColumn(QualifiedName table, String column, String newName) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new RenameColumn(table, newName, column);
    }
}
