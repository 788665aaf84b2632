package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;

/**
 * Renames a table, in its schema.
 *
 * @param table the table
 * @param newName its new name
 */
public record RenameTable(QualifiedName table, String newName) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new RenameTable(table.sibling(newName), table.name());
    }
}
