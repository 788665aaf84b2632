package dev.autogen.generator.diff;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.operation.CommentTarget;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.DropEnum;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.EnumType;
import dev.autogen.runtime.schema.NamedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations that lead from the enum types of one schema to those of another. */
final class EnumsDiff {

    private EnumsDiff() {}

    static List<Operation> of(NamedSet<EnumType> current, NamedSet<EnumType> desired) {
        Pairs<EnumType> enums = Pairs.of(current, desired);
        List<Operation> operations = new ArrayList<>();
        enums.added().forEach(type -> operations.add(new CreateEnum(type)));
        for (Pairs.Pair<EnumType> pair : enums.kept()) {
            requireSameValues(pair.current(), pair.desired());
            CommentTarget target =
                    CommentTarget.of(CommentTarget.Kind.TYPE, pair.current().name());
            operations.addAll(TableDiff.comments(
                    target, pair.current().comment(), pair.desired().comment()));
        }
        enums.dropped().forEach(type -> operations.add(new DropEnum(type.name(), Optional.of(type))));
        return operations;
    }

    private static void requireSameValues(EnumType current, EnumType desired) {
        if (!current.values().equals(desired.values())) {
            throw new AutogenException(
                    "AG503",
                    "Cannot change the values of enum type \"" + current.name() + "\" from " + current.values() + " to "
                            + desired.values() + ": a new value cannot be used in the transaction that adds it, and"
                            + " PostgreSQL removes none. Write a migration by hand, for a new value with"
                            + " transactional = false and op.execute(\"alter type ... add value ...\").");
        }
    }
}
