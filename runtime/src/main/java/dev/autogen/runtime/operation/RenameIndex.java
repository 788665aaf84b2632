package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;

/**
 * Renames an index.
 *
 * @param name the index
 * @param newName its new name
 */
public record RenameIndex(QualifiedName name, String newName) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new RenameIndex(name.sibling(newName), name.name());
    }
}
