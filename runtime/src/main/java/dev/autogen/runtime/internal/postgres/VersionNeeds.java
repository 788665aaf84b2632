package dev.autogen.runtime.internal.postgres;

import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.CreateView;
import dev.autogen.runtime.operation.InvalidateConstraint;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of an operation the oldest supported server does not know. */
public final class VersionNeeds {

    private VersionNeeds() {}

    /**
     * A part of PostgreSQL's language that came with a version.
     *
     * @param what the part, as it is written
     * @param since the version
     */
    public record Need(String what, ServerVersion since) {}

    /** Returns what an operation needs that a server of that version does not have. */
    public static Optional<Need> missing(Operation operation, ServerVersion server) {
        return of(operation)
                .filter(need -> server.major() < need.since().major())
                .findFirst();
    }

    private static Stream<Need> of(Operation operation) {
        if (operation instanceof CreateTable create) {
            return of(create.table());
        } else if (operation instanceof AddColumn add) {
            return of(add.column()).stream();
        } else if (operation instanceof AddConstraint add) {
            return of(add.constraint()).stream();
        } else if (operation instanceof InvalidateConstraint invalidate) {
            return of(invalidate.constraint()).stream();
        } else if (operation instanceof CreateIndex create) {
            return of(create.index()).stream();
        } else if (operation instanceof CreateView create) {
            return create.view().options().containsKey("security_invoker")
                    ? Stream.of(since(15, "security_invoker"))
                    : Stream.empty();
        }
        return Stream.empty();
    }

    private static Stream<Need> of(Table table) {
        return Stream.of(
                        table.columns().stream().map(VersionNeeds::of),
                        table.constraints().stream().map(VersionNeeds::of),
                        table.indexes().stream().map(VersionNeeds::of))
                .flatMap(needs -> needs)
                .flatMap(Optional::stream);
    }

    private static Optional<Need> of(Column column) {
        return column.generated()
                .filter(generated -> !generated.stored())
                .map(generated -> since(18, "GENERATED ALWAYS AS ... VIRTUAL"));
    }

    private static Optional<Need> of(Constraint constraint) {
        if (constraint instanceof UniqueConstraint unique && unique.nullsNotDistinct()) {
            return Optional.of(since(15, "NULLS NOT DISTINCT"));
        } else if (constraint instanceof ForeignKey key) {
            return key.enforced() ? ofAction(key.setColumns()) : Optional.of(since(18, "NOT ENFORCED"));
        } else if (constraint instanceof CheckConstraint check && !check.enforced()) {
            return Optional.of(since(18, "NOT ENFORCED"));
        }
        return Optional.empty();
    }

    private static Optional<Need> ofAction(List<String> setColumns) {
        return setColumns.isEmpty() ? Optional.empty() : Optional.of(since(15, "ON DELETE SET NULL (column)"));
    }

    private static Optional<Need> of(Index index) {
        return index.isNullsNotDistinct() ? Optional.of(since(15, "NULLS NOT DISTINCT")) : Optional.empty();
    }

    private static Need since(int major, String what) {
        return new Need(what, ServerVersion.major(major));
    }
}
