package dev.autogen.runtime.operation;

import dev.autogen.runtime.change.CompositeUse;
import dev.autogen.runtime.name.QualifiedName;
import java.util.Optional;

/**
 * Changes a composite type.
 *
 * @param name the type
 * @param change what changes
 * @param was the former type and where it is used, if known
 */
public record AlterComposite(QualifiedName name, CompositeChange change, Optional<CompositeUse> was)
        implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        Optional<CompositeUse> after =
                was.map(before -> new CompositeUse(change.applyTo(before.type()), before.columns()));
        return change.reverse(was.map(CompositeUse::type))
                .map(back -> new AlterComposite(name, back, after))
                .orElseThrow(() -> new IrreversibleException(describe(), "its former attributes are unknown"));
    }
}
