package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Table;
import java.util.Optional;

/**
 * Drops a table and its rows.
 *
 * @param name the table
 * @param was the former definition, if known
 */
public record DropTable(QualifiedName name, Optional<Table> was) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return was.<Operation>map(before -> new CreateTable(before.withName(name)))
                .orElseThrow(() -> new IrreversibleException(describe(), "its former columns are unknown"));
    }
}
