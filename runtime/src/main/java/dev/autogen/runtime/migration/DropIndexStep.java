package dev.autogen.runtime.migration;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.Operation;
import java.util.Optional;
import java.util.function.Supplier;

/** Options of {@link Operations#dropIndex}. */
public final class DropIndexStep implements Supplier<Operation> {

    private final QualifiedName name;
    private boolean concurrently;

    DropIndexStep(QualifiedName name) {
        this.name = name;
    }

    /** Drops the index CONCURRENTLY, without blocking others. The migration must be {@code transactional = false}. */
    public DropIndexStep concurrently() {
        concurrently = true;
        return this;
    }

    @Override
    public Operation get() {
        return new DropIndex(name, concurrently, Optional.empty());
    }
}
