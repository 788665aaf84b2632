package dev.autogen.runtime.operation;

import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.SequenceOptions;
import java.util.Optional;

/**
 * Changes how a sequence counts, or its owner; its current value stays.
 *
 * @param name the sequence
 * @param changes the options that change
 * @param was the options before, where they are known
 */
public record AlterSequence(QualifiedName name, SequenceChanges changes, Optional<SequenceOptions> was)
        implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        SequenceOptions before =
                was.orElseThrow(() -> new IrreversibleException(describe(), "the options it had are not known"));
        return new AlterSequence(name, changes.reverse(before), Optional.of(changes.applyTo(before)));
    }
}
