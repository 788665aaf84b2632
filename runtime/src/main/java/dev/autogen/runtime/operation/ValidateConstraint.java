package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import java.util.Optional;

/**
 * Validates a constraint that was added NOT VALID against the existing rows.
 *
 * @param table the table
 * @param name the constraint
 * @param was the former constraint, if known
 */
public record ValidateConstraint(QualifiedName table, String name, Optional<Constraint> was) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return was.<Operation>map(before -> new InvalidateConstraint(table, before))
                .orElseThrow(() -> new IrreversibleException(describe(), "the constraint is unknown"));
    }
}
