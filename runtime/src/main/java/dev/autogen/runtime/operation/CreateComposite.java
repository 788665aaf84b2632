package dev.autogen.runtime.operation;

import dev.autogen.runtime.type.CompositeType;
import java.util.Optional;

/**
 * Creates a composite type.
 *
 * @param type the type
 */
public record CreateComposite(CompositeType type) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new DropComposite(type.name(), Optional.of(type));
    }
}
