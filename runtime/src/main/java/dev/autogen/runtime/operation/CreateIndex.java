package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Index;
import java.util.Optional;

/**
 * Creates an index.
 *
 * @param table the table
 * @param index the index
 * @param concurrently whether to build it CONCURRENTLY, which is not possible in a transaction
 */
public record CreateIndex(QualifiedName table, Index index, boolean concurrently) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new DropIndex(table.sibling(index.name().text()), concurrently, Optional.of(this));
    }
}
