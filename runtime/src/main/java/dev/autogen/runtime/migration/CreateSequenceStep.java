package dev.autogen.runtime.migration;

import dev.autogen.runtime.change.SequenceChanges;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import java.util.Optional;
import java.util.function.Supplier;

/** Options of {@link Operations#createSequence}. */
public final class CreateSequenceStep implements Supplier<Operation> {

    private final QualifiedName name;
    private SequenceChanges options = SequenceChanges.none();
    private Optional<ColumnReference> owner = Optional.empty();
    private Optional<ColumnReference> above = Optional.empty();
    private Optional<String> comment = Optional.empty();

    CreateSequenceStep(QualifiedName name) {
        this.name = name;
    }

    public CreateSequenceStep type(String type) {
        options = options.withType(type);
        return this;
    }

    public CreateSequenceStep start(long value) {
        options = options.withStart(value);
        return this;
    }

    public CreateSequenceStep increment(long value) {
        options = options.withIncrement(value);
        return this;
    }

    public CreateSequenceStep min(long value) {
        options = options.withMin(value);
        return this;
    }

    public CreateSequenceStep max(long value) {
        options = options.withMax(value);
        return this;
    }

    public CreateSequenceStep cache(long value) {
        options = options.withCache(value);
        return this;
    }

    public CreateSequenceStep cycle() {
        options = options.withCycle(true);
        return this;
    }

    /** Starts the sequence above the largest value of a column, if the column has rows. */
    public CreateSequenceStep above(String table, String column) {
        above = Optional.of(new ColumnReference(QualifiedName.parse(table), column));
        return this;
    }

    /** Sets the column that owns the sequence: dropping the column drops the sequence. */
    public CreateSequenceStep ownedBy(String table, String column) {
        owner = Optional.of(new ColumnReference(QualifiedName.parse(table), column));
        return this;
    }

    public CreateSequenceStep comment(String text) {
        comment = Optional.of(text);
        return this;
    }

    /** A start or bound that is not set is the server's default for that type and direction. */
    @Override
    public Operation get() {
        String type = options.type().orElse("bigint");
        long increment = options.increment().orElse(1L);
        SequenceOptions defaults = SequenceOptions.counting(type, 1, increment);
        SequenceOptions bounds = options.applyTo(defaults);
        long start = options.start().orElse(increment > 0 ? bounds.min() : bounds.max());
        return new CreateSequence(new Sequence(name, bounds.withStart(start), owner, comment), above);
    }
}
