package dev.autogen.runtime.operation;

import dev.autogen.runtime.change.SequenceChanges;
import dev.autogen.runtime.change.SequenceOwner;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Sequence;
import java.util.Optional;

/**
 * Changes the options or the owner of a sequence. Its current value stays.
 *
 * @param name the sequence
 * @param changes the options that change
 * @param owner the new owner, absent if it does not change
 * @param was the former definition, if known
 */
public record AlterSequence(
        QualifiedName name, SequenceChanges changes, Optional<SequenceOwner> owner, Optional<Sequence> was)
        implements Operation {

    /** Returns a change of options alone. */
    public static AlterSequence of(Sequence was, SequenceChanges changes) {
        return new AlterSequence(was.name(), changes, Optional.empty(), Optional.of(was));
    }

    /** Returns a change of the owner alone. */
    public static AlterSequence of(Sequence was, SequenceOwner owner) {
        return new AlterSequence(was.name(), SequenceChanges.none(), Optional.of(owner), Optional.of(was));
    }

    /** Returns the sequence after the change. */
    public Sequence applyTo(Sequence sequence) {
        Sequence counted = sequence.withOptions(changes.applyTo(sequence.options()));
        return owner.map(o -> counted.withOwnedBy(o.column())).orElse(counted);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        Sequence before =
                was.orElseThrow(() -> new IrreversibleException(describe(), "its former options are unknown"));
        return new AlterSequence(
                name,
                changes.reverse(before.options()),
                owner.map(o -> new SequenceOwner(before.ownedBy())),
                Optional.of(applyTo(before)));
    }
}
