package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import java.util.Optional;

/**
 * Has PostgreSQL forget that rows were checked against a constraint, which it can only by making it again.
 *
 * @param table the table
 * @param constraint the constraint as it then is
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
