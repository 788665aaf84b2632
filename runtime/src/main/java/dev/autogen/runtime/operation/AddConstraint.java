package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import java.util.Optional;

/**
 * Adds a constraint to a table.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddConstraint(QualifiedName table, Constraint constraint) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new DropConstraint(table, constraint.name().text(), Optional.of(constraint));
    }
}
