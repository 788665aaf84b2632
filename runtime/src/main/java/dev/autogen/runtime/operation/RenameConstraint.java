package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;

/**
 * Renames a constraint.
 *
 * @param table the table
 * @param name the constraint
 * @param newName its new name
 */
public record RenameConstraint(QualifiedName table, String name, String newName) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new RenameConstraint(table, newName, name);
    }
}
