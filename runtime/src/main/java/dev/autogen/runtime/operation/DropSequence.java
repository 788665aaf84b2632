package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Sequence;
import java.util.Optional;

/**
 * Drops a sequence.
 *
 * @param name the sequence
 * @param was the former definition, if known
 */
public record DropSequence(QualifiedName name, Optional<Sequence> was) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return was.<Operation>map(CreateSequence::new)
                .orElseThrow(() -> new IrreversibleException(describe(), "its former options are unknown"));
    }
}
