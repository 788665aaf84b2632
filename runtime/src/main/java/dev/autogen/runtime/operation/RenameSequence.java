package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;

/**
 * Renames a sequence, in its schema.
 *
 * @param name the sequence
 * @param newName its new name
 */
public record RenameSequence(QualifiedName name, String newName) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new RenameSequence(name.sibling(newName), name.name());
    }
}
