package dev.autogen.runtime.migration;

import dev.autogen.runtime.operation.AlterSequence;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.SequenceChanges;
import dev.autogen.runtime.schema.QualifiedName;
import java.util.Optional;
import java.util.function.Supplier;

/** The rest of {@link Operations#alterSequence}; what is not named stays. */
public final class AlterSequenceStep implements Supplier<Operation> {

    private final QualifiedName name;
    private SequenceChanges changes = SequenceChanges.none();

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

    @Override
    public Operation get() {
        return new AlterSequence(name, changes, Optional.empty());
    }
}
