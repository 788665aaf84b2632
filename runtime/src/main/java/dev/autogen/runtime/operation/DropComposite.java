package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.type.CompositeType;
import java.util.Optional;

/**
 * Drops a composite type.
 *
 * @param name the type
 * @param was the former definition, if known
 */
public record DropComposite(QualifiedName name, Optional<CompositeType> was) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return was.<Operation>map(CreateComposite::new)
                .orElseThrow(() -> new IrreversibleException(describe(), "its former attributes are unknown"));
    }
}
