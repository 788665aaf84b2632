package dev.autogen.runtime.operation;

import dev.autogen.runtime.schema.Sequence;
import java.util.Optional;

/**
 * Creates a sequence.
 *
 * @param sequence the sequence
 */
public record CreateSequence(Sequence sequence) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new DropSequence(sequence.name(), Optional.of(sequence));
    }
}
