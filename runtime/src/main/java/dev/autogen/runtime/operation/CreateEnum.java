package dev.autogen.runtime.operation;

import dev.autogen.runtime.type.EnumType;
import java.util.Optional;

/**
 * Creates an enum type.
 *
 * @param type the type
 */
public record CreateEnum(EnumType type) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new DropEnum(type.name(), Optional.of(type));
    }
}
