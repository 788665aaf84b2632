package dev.autogen.generator.diff;

import dev.autogen.generator.diff.order.OperationSorter;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.operation.WriteRows;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The difference of two schemas, as the operations that lead from one to the other. */
public final class SchemaDiffer {

    private SchemaDiffer() {}

    /**
     * Returns the operations in an order that runs; each reversed, backwards, they lead back.
     *
     * <p>Texts are compared as they are: both schemas are in PostgreSQL's own words.
     *
     * @param current what is there
     * @param desired what shall be; everything in it has a name
     */
    public static List<Operation> diff(Schema current, Schema desired) {
        return diff(current, new JudgedModel(desired, List.of()));
    }

    /** Returns the operations as well, with those that the user's rules demand. */
    public static List<Operation> diff(Schema current, JudgedModel model) {
        Schema desired = model.desired();
        ReplacedTypes replaced = ReplacedTypes.of(current, desired);
        TablesDiff tables = new TablesDiff(current, desired, replaced);
        List<Operation> operations = new ArrayList<>();
        operations.addAll(NamespacesDiff.of(current.namespaces(), desired.namespaces()));
        operations.addAll(EnumsDiff.of(current, desired));
        operations.addAll(CompositesDiff.of(current, desired, replaced));
        operations.addAll(SequencesDiff.of(current, desired, tables.changes()));
        operations.addAll(tables.operations(
                new OwnedSequences(current), new OwnedSequences(desired), RemadeTypes.of(current, desired)));
        operations.addAll(ViewsDiff.of(current, desired, tables.changes()));
        operations.addAll(model.demanded());
        return OperationSorter.sort(operations, current);
    }

    /** Returns what leads back: each operation reversed, backwards; what was filled or merged has no way back. */
    public static List<Operation> reverse(List<Operation> operations) {
        List<Operation> back = new ArrayList<>();
        for (int i = operations.size() - 1; i >= 0; i--) {
            Operation operation = operations.get(i);
            if (operation instanceof FillColumn
                    || operation instanceof WriteRows
                    || (operation instanceof ReplaceValue replace && replace.merges())) {
                continue;
            }
            Optional<DropColumn> drop = droppedWhole(operations, i);
            back.add(drop.isPresent() ? drop.get() : operation.reverse());
            i -= drop.isPresent() ? 2 : 0;
        }
        return EnumsDiff.together(back);
    }

    /** A column that was added, filled and completed goes as a whole. */
    private static Optional<DropColumn> droppedWhole(List<Operation> operations, int last) {
        if (last < 2
                || !(operations.get(last) instanceof AlterColumn alter)
                || !(operations.get(last - 1) instanceof FillColumn fill)
                || !(operations.get(last - 2) instanceof AddColumn add)) {
            return Optional.empty();
        }
        boolean same = add.column().name().equals(alter.column())
                && alter.column().equals(fill.column())
                && alter.table().equals(fill.table())
                && add.table().equals(alter.table());
        if (!same) {
            return Optional.empty();
        }
        Column whole = add.column();
        for (ColumnChange change : alter.changes()) {
            whole = change.applyTo(whole);
        }
        return Optional.of(new DropColumn(add.table(), alter.column(), Optional.of(whole)));
    }
}
