package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import java.util.Optional;

/**
 * Drops a column and its values.
 *
 * @param table the table
 * @param column the column
 * @param was the former definition, if known
 */
public record DropColumn(QualifiedName table, String column, Optional<Column> was) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return was.<Operation>map(before -> new AddColumn(table, before.withName(column)))
                .orElseThrow(() -> new IrreversibleException(describe(), "its former type is unknown"));
    }
}
