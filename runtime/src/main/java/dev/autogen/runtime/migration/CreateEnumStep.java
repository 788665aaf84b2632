package dev.autogen.runtime.migration;

import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.EnumType;
import java.util.Optional;
import java.util.function.Supplier;

/** The rest of {@link Operations#createEnum}. */
public final class CreateEnumStep implements Supplier<Operation> {

    private EnumType type;

    CreateEnumStep(EnumType type) {
        this.type = type;
    }

    public CreateEnumStep comment(String text) {
        type = new EnumType(type.name(), type.values(), Optional.of(text));
        return this;
    }

    @Override
    public Operation get() {
        return new CreateEnum(type);
    }
}
