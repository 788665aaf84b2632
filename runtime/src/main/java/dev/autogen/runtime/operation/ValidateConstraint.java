package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import java.util.Optional;

/**
 * Checks the rows that are there against a constraint that was added without.
 *
 * @param table the table
 * @param name the constraint
 * @param was the constraint before, where that is known
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
