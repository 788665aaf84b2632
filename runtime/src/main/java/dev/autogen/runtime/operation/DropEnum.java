package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.type.EnumType;
import java.util.Optional;

/**
 * Drops an enum type.
 *
 * @param name the type
 * @param was the former definition, if known
 */
public record DropEnum(QualifiedName name, Optional<EnumType> was) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return was.<Operation>map(CreateEnum::new)
                .orElseThrow(() -> new IrreversibleException(describe(), "its former values are unknown"));
    }
}
