package dev.autogen.runtime.migration;

import dev.autogen.runtime.operation.CreateComposite;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.type.CompositeType;
import java.util.Optional;
import java.util.function.Supplier;

/** Options of {@link Operations#createComposite}. */
public final class CreateCompositeStep implements Supplier<Operation> {

    private CompositeType type;

    CreateCompositeStep(CompositeType type) {
        this.type = type;
    }

    public CreateCompositeStep comment(String text) {
        type = type.withComment(Optional.of(text));
        return this;
    }

    @Override
    public Operation get() {
        return new CreateComposite(type);
    }
}
