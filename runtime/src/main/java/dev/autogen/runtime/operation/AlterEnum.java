package dev.autogen.runtime.operation;

import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.change.EnumUse;
import dev.autogen.runtime.name.QualifiedName;
import java.util.Optional;

/**
 * Changes an enum type.
 *
 * @param name the type
 * @param change what changes
 * @param was the former type and where it is used, if known
 */
public record AlterEnum(QualifiedName name, EnumChange change, Optional<EnumUse> was) implements Operation {

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Operation reverse() {
        Optional<EnumUse> after = was.map(before -> new EnumUse(change.applyTo(before.type()), before.columns()));
        return change.reverse(was.map(EnumUse::type))
                .map(back -> new AlterEnum(name, back, after))
                .orElseThrow(() -> new IrreversibleException(describe(), "its former values are unknown"));
    }
}
