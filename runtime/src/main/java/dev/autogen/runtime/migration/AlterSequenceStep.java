package dev.autogen.runtime.migration;

import dev.autogen.runtime.change.SequenceChanges;
import dev.autogen.runtime.change.SequenceOwner;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterSequence;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.Optional;
import java.util.function.Supplier;

/** The changes of {@link Operations#alterSequence}. What is not named stays unchanged. */
public final class AlterSequenceStep implements Supplier<Operation> {

    private final QualifiedName name;
    private SequenceChanges changes = SequenceChanges.none();
    private Optional<SequenceOwner> owner = Optional.empty();

    AlterSequenceStep(QualifiedName name) {
        this.name = name;
    }

    public AlterSequenceStep type(String type) {
        changes = changes.withType(type);
        return this;
    }

    public AlterSequenceStep start(long value) {
        changes = changes.withStart(value);
        return this;
    }

    public AlterSequenceStep increment(long value) {
        changes = changes.withIncrement(value);
        return this;
    }

    public AlterSequenceStep min(long value) {
        changes = changes.withMin(value);
        return this;
    }

    public AlterSequenceStep max(long value) {
        changes = changes.withMax(value);
        return this;
    }

    public AlterSequenceStep cache(long value) {
        changes = changes.withCache(value);
        return this;
    }

    public AlterSequenceStep cycle(boolean value) {
        changes = changes.withCycle(value);
        return this;
    }

    /** Sets the column that owns the sequence: dropping the column drops the sequence. */
    public AlterSequenceStep ownedBy(String table, String column) {
        owner = Optional.of(SequenceOwner.of(new ColumnReference(QualifiedName.parse(table), column)));
        return this;
    }

    /** Removes the owner: dropping the former owner column keeps the sequence. */
    public AlterSequenceStep ownedByNone() {
        owner = Optional.of(SequenceOwner.none());
        return this;
    }

    @Override
    public Operation get() {
        return new AlterSequence(name, changes, owner, Optional.empty());
    }
}
