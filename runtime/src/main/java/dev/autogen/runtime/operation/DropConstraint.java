package dev.autogen.runtime.operation;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import java.util.Optional;

/**
 * Drops a constraint.
 *
 * @param table the table
 * @param name the constraint
 * @param was the former definition, if known
 */
public record DropConstraint(QualifiedName table, String name, Optional<Constraint> was) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        return was.<Operation>map(before -> new AddConstraint(table, named(before)))
                .orElseThrow(() -> new IrreversibleException(describe(), "its former definition is unknown"));
    }

    /** An operation that was given another name reverses to a constraint of that name. */
    private Constraint named(Constraint before) {
        return before.name().text().equals(name) ? before : before.named(ObjectName.chosen(name));
    }
}
