package dev.autogen.runtime.migration;

import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.Operation;
import java.util.Optional;
import java.util.function.Supplier;

/** Options of {@link Operations#addEnumValue}: where the new value goes. */
public final class AddEnumValueStep implements Supplier<Operation> {

    private final QualifiedName type;
    private EnumChange.AddValue change;

    AddEnumValueStep(QualifiedName type, String value) {
        this.type = type;
        this.change = new EnumChange.AddValue(value, Optional.empty(), Optional.empty());
    }

    public AddEnumValueStep before(String neighbour) {
        change = new EnumChange.AddValue(change.value(), Optional.of(neighbour), Optional.empty());
        return this;
    }

    public AddEnumValueStep after(String neighbour) {
        change = new EnumChange.AddValue(change.value(), Optional.empty(), Optional.of(neighbour));
        return this;
    }

    @Override
    public Operation get() {
        return new AlterEnum(type, change, Optional.empty());
    }
}
