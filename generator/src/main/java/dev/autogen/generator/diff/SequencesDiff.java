package dev.autogen.generator.diff;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.operation.AlterSequence;
import dev.autogen.runtime.operation.CommentTarget;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.DropSequence;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.SequenceChanges;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.QualifiedName;
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
        boolean ownerGoes =
                from.ownedBy().filter(owner -> pair(owner).isEmpty()).isPresent();
        boolean otherOwner = to.ownedBy().isPresent() && !to.ownedBy().equals(from.ownedBy());
        if (ownerGoes || otherOwner) {
            throw new AutogenException(
                    "AG504",
                    "Cannot change the owner of sequence \"" + from.name()
                            + "\": PostgreSQL drops a sequence along with"
                            + " the column that owns it, and its count would be lost. Give it its owner by hand, in a"
                            + " migration of its own: op.execute(\"alter sequence " + from.name() + " owned by "
                            + to.ownedBy()
                                    .map(o -> o.table() + "." + o.column())
                                    .orElse("none") + "\").");
        }
        SequenceChanges changes = SequenceChanges.between(from.options(), to.options());
        if (!changes.isEmpty()) {
            operations.add(new AlterSequence(from.name(), changes, Optional.of(from.options())));
        }
        CommentTarget target = CommentTarget.of(CommentTarget.Kind.SEQUENCE, from.name());
        operations.addAll(TableDiff.comments(target, from.comment(), to.comment()));
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
                .filter(pair -> pair.desired().identity().isPresent())
                .filter(pair -> SequenceDefault.of(pair.current()).equals(Optional.of(sequence.name())));
    }

    /** The sequence of a serial column does not grow with its column, as that of an identity column does. */
    private void widen(Sequence sequence, Pairs.Pair<Column> column) {
        if (column.current().type().equals(column.desired().type())) {
            return;
        }
        SequenceOptions had = sequence.options();
        String type = column.desired().identity().orElseThrow().options().type();
        boolean full = had.max() == SequenceOptions.defaults(had.type()).max();
        SequenceOptions wanted =
                had.withType(type).withMax(full ? SequenceOptions.defaults(type).max() : had.max());
        if (!had.equals(wanted)) {
            operations.add(new AlterSequence(sequence.name(), SequenceChanges.between(had, wanted), Optional.of(had)));
        }
    }
}
