package dev.autogen.runtime.migration;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import java.util.List;
import java.util.function.Supplier;

/** The keys and options of {@link Operations#createIndex}. */
public final class CreateIndexStep implements Supplier<Operation> {

    private final QualifiedName table;
    private Index index;
    private boolean concurrently;

    CreateIndexStep(String name, QualifiedName table) {
        this.table = table;
        this.index = Index.of(ObjectName.chosen(name));
    }

    /** Sets the columns of the index. */
    public CreateIndexStep on(String... columns) {
        index = index.withParts(Definitions.columnParts(columns));
        return this;
    }

    /** Sets the keys of the index: columns or expressions. */
    public CreateIndexStep on(IndexPart... parts) {
        index = index.withParts(List.of(parts));
        return this;
    }

    public CreateIndexStep unique() {
        index = index.unique();
        return this;
    }

    /** Sets the access method, such as {@code "gin"}. The default is a B-tree. */
    public CreateIndexStep using(String method) {
        index = index.using(method);
        return this;
    }

    /** Sets the predicate of a partial index, an SQL condition over the row. */
    public CreateIndexStep where(String condition) {
        index = index.where(condition);
        return this;
    }

    /** Sets the INCLUDE columns. */
    public CreateIndexStep including(String... columns) {
        index = index.including(columns);
        return this;
    }

    /** Treats two NULLs as equal (NULLS NOT DISTINCT). */
    public CreateIndexStep nullsNotDistinct() {
        index = index.nullsNotDistinct();
        return this;
    }

    /** Sets a storage parameter. */
    public CreateIndexStep with(String parameter, String value) {
        index = index.with(parameter, value);
        return this;
    }

    public CreateIndexStep comment(String text) {
        index = index.comment(text);
        return this;
    }

    /** Builds the index CONCURRENTLY, without blocking writers. The migration must be {@code transactional = false}. */
    public CreateIndexStep concurrently() {
        concurrently = true;
        return this;
    }

    @Override
    public Operation get() {
        if (index.parts().isEmpty()) {
            throw new IllegalStateException("Index \"" + index.name()
                    + "\" has no columns. Write op.createIndex(\"" + index.name() + "\", \"" + table
                    + "\").on(\"column\").");
        }
        return new CreateIndex(table, index, concurrently);
    }
}
