package dev.autogen.generator.proof;

import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.Operation;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells which operations must be committed before what follows them can run, or run in no transaction at all. */
public final class CommittedAlone {

    private CommittedAlone() {}

    /** Tells whether there is one of these in a migration, forward or back. */
    public static boolean isAny(MigrationScript script) {
        return any(script, o -> isConcurrent(o) || addsEnumValue(o));
    }

    /** Returns what a reviewer should know of it. */
    public static Optional<String> note(MigrationScript script) {
        return any(script, CommittedAlone::addsEnumValue)
                ? Optional.of("Each operation commits alone: a new enum value cannot be used before it is committed.")
                : Optional.empty();
    }

    private static boolean any(MigrationScript script, Predicate<Operation> condition) {
        return Stream.concat(script.upgrade().stream(), script.downgrade().stream())
                .anyMatch(condition);
    }

    private static boolean addsEnumValue(Operation operation) {
        return operation instanceof AlterEnum alter && alter.change() instanceof EnumChange.AddValue;
    }

    /** PostgreSQL builds or drops no index concurrently inside a transaction. */
    private static boolean isConcurrent(Operation operation) {
        return (operation instanceof CreateIndex create && create.concurrently())
                || (operation instanceof DropIndex drop && drop.concurrently());
    }
}
