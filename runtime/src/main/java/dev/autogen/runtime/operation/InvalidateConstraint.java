package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import java.util.Optional;

/**
 * Marks a constraint as not validated, which PostgreSQL can do only by recreating it.
 *
 * @param table the table
 * @param constraint the constraint afterwards
 */
public record InvalidateConstraint(QualifiedName table, Constraint constraint) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return new ValidateConstraint(table, constraint.name().text(), Optional.of(constraint));
    }
}
