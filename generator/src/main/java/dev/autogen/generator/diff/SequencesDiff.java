package dev.autogen.generator.diff;

import dev.autogen.generator.diff.order.SequenceDefault;
import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.change.SequenceChanges;
import dev.autogen.runtime.change.SequenceOwner;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterSequence;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.DropSequence;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations that lead from the sequences of one schema to those of another. */
final class SequencesDiff {

    private final Schema current;
    private final Schema desired;
    private final Map<QualifiedName, TableChange> tables;
    private final List<Operation> operations = new ArrayList<>();

    private SequencesDiff(Schema current, Schema desired, Map<QualifiedName, TableChange> tables) {
        this.current = current;
        this.desired = desired;
        this.tables = tables;
    }

    static List<Operation> of(Schema current, Schema desired, Map<QualifiedName, TableChange> tables) {
        SequencesDiff diff = new SequencesDiff(current, desired, tables);
        diff.compare();
        return diff.operations;
    }

    private void compare() {
        Pairs<Sequence> sequences = Pairs.of(current.sequences(), desired.sequences());
        sequences.added().forEach(sequence -> operations.add(new CreateSequence(sequence)));
        sequences.kept().forEach(pair -> change(pair.current(), pair.desired()));
        for (Sequence sequence : sequences.dropped()) {
            Optional<Pairs.Pair<Column>> identity = identityBehind(sequence);
            if (identity.isPresent()) {
                widen(sequence, identity.orElseThrow());
            } else {
                operations.add(new DropSequence(sequence.name(), Optional.of(sequence)));
            }
        }
    }

    private void change(Sequence from, Sequence to) {
        SequenceChanges changes = SequenceChanges.between(from.options(), to.options());
        if (!changes.isEmpty()) {
            operations.add(AlterSequence.of(from, changes));
        }
        owner(from.withOptions(to.options()), to.ownedBy());
        CommentTarget target = CommentTarget.of(CommentTarget.Kind.SEQUENCE, from.name());
        operations.addAll(TableDiff.comments(target, from.comment(), to.comment()));
    }

    /** A sequence goes with its owner, so it is let go before; an owner that stays and the model lacks is left to it. */
    private void owner(Sequence from, Optional<ColumnReference> wanted) {
        Sequence free = from;
        if (from.ownedBy().filter(owner -> pair(owner).isEmpty()).isPresent()) {
            operations.add(AlterSequence.of(from, SequenceOwner.none()));
            free = from.withOwnedBy(Optional.empty());
        }
        if (wanted.isPresent() && !wanted.equals(free.ownedBy())) {
            operations.add(AlterSequence.of(free, new SequenceOwner(wanted)));
        }
    }

    private Optional<Pairs.Pair<Column>> pair(ColumnReference owner) {
        return Optional.ofNullable(tables.get(owner.table())).stream()
                .filter(table -> !table.isMadeAgain(owner.column()))
                .flatMap(table -> table.columns().kept().stream())
                .filter(pair -> pair.current().name().equals(owner.column()))
                .findFirst();
    }

    /** Returns the column that the model has as identity and the database as serial with this sequence. */
    private Optional<Pairs.Pair<Column>> identityBehind(Sequence sequence) {
        return sequence.ownedBy()
                .flatMap(this::pair)
                .filter(pair -> OwnedSequences.hasPlainIdentity(pair.desired()))
                .filter(pair -> SequenceDefault.of(pair.current()).equals(Optional.of(sequence.name())));
    }

    /** The sequence of a serial column does not grow with its column, as that of an identity column does. */
    private void widen(Sequence sequence, Pairs.Pair<Column> column) {
        if (column.current().type().equals(column.desired().type())) {
            return;
        }
        SequenceOptions had = sequence.options();
        String type =
                column.desired().identityDefinition().orElseThrow().options().type();
        boolean full = had.max() == SequenceOptions.defaults(had.type()).max();
        SequenceOptions wanted =
                had.withType(type).withMax(full ? SequenceOptions.defaults(type).max() : had.max());
        if (!had.equals(wanted)) {
            operations.add(AlterSequence.of(sequence, SequenceChanges.between(had, wanted)));
        }
    }
}
