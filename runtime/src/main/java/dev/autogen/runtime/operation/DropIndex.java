package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Index;
import java.util.Optional;

/**
 * Drops an index.
 *
 * @param name the index
 * @param concurrently whether to drop it CONCURRENTLY, which is not possible in a transaction
 * @param was the former definition, if known
 */
public record DropIndex(QualifiedName name, boolean concurrently, Optional<CreateIndex> was) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return was.<Operation>map(before -> new CreateIndex(before.table(), named(before.index()), concurrently))
                .orElseThrow(() -> new IrreversibleException(describe(), "its former definition is unknown"));
    }

    private Index named(Index before) {
        return before.name().text().equals(name.name()) ? before : before.named(ObjectName.chosen(name.name()));
    }
}
