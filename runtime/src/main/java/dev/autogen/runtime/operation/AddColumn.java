package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import java.util.Optional;

/**
 * Adds a column.
 *
 * @param table the table
 * @param column the column
 */
public record AddColumn(QualifiedName table, Column column) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new DropColumn(table, column.name(), Optional.of(column));
    }
}
