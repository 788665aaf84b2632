package dev.autogen.runtime.operation;

import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Sequence;
import java.util.Optional;

/**
 * Creates a sequence.
 *
 * @param sequence the sequence
 * @param above the column whose largest value it starts above, if existing rows have values from elsewhere
 */
public record CreateSequence(Sequence sequence, Optional<ColumnReference> above) implements Operation {

    /** Creates a sequence at its start value. */
    public CreateSequence(Sequence sequence) {
        this(sequence, Optional.empty());
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new DropSequence(sequence.name(), Optional.of(sequence));
    }
}
