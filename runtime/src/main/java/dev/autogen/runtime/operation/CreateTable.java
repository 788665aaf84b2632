package dev.autogen.runtime.operation;

import dev.autogen.runtime.schema.Table;
import java.util.Optional;

/**
 * Creates a table with its constraints and indexes.
 *
 * @param table the table
 */
public record CreateTable(Table table) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new DropTable(table.name(), Optional.of(table));
    }
}
