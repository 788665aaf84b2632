package dev.autogen.runtime.migration;

import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.type.EnumCast;
import dev.autogen.runtime.type.EnumType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Options of {@link Operations#createEnum}. */
public final class CreateEnumStep implements Supplier<Operation> {

    private EnumType type;

    CreateEnumStep(EnumType type) {
        this.type = type;
    }

    /** Creates the two implicit casts that Hibernate creates, from and to {@code character varying}. */
    public CreateEnumStep castsWithVarchar() {
        type = type.withCasts(EnumType.CASTS_OF_HIBERNATE);
        return this;
    }

    public CreateEnumStep casts(EnumCast... casts) {
        type = type.withCasts(List.of(casts));
        return this;
    }

    public CreateEnumStep comment(String text) {
        type = type.withComment(Optional.of(text));
        return this;
    }

    @Override
    public Operation get() {
        return new CreateEnum(type);
    }
}
