package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes properties of a column, in the order of the changes.
 *
 * @param table the table
 * @param column the column
 * @param changes what changes, at least one thing
 * @param was the former column, if known
 */
public record AlterColumn(QualifiedName table, String column, List<ColumnChange> changes, Optional<Column> was)
        implements Operation {

    public AlterColumn {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("Nothing changes in column \"" + column + "\" of \"" + table + "\".");
        }
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        Column before = was.orElseThrow(
                () -> new IrreversibleException(describe(), "the former definition of the column is unknown"));
        Column after = before;
        List<ColumnChange> back = new ArrayList<>();
        for (ColumnChange change : changes) {
            back.add(0, change.reverse(after));
            after = change.applyTo(after);
        }
        return new AlterColumn(table, column, back, Optional.of(after));
    }
}
