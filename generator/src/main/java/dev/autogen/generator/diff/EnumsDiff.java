package dev.autogen.generator.diff;

import dev.autogen.generator.diff.order.TypeUses;
import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.change.EnumUse;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.DropEnum;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.type.EnumCast;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations that lead from the enum types of one schema to those of another. */
final class EnumsDiff {

    private EnumsDiff() {}

    static List<Operation> of(Schema current, Schema desired) {
        Pairs<EnumType> enums = Pairs.of(current.enums(), desired.enums());
        List<Operation> operations = new ArrayList<>();
        enums.added().forEach(type -> operations.add(new CreateEnum(type)));
        for (Pairs.Pair<EnumType> pair : enums.kept()) {
            List<ColumnReference> columns =
                    TypeUses.columns(current, pair.current().name());
            operations.addAll(changes(pair.current(), pair.desired(), columns));
            CommentTarget target =
                    CommentTarget.of(CommentTarget.Kind.TYPE, pair.current().name());
            operations.addAll(TableDiff.comments(
                    target, pair.current().comment(), pair.desired().comment()));
        }
        enums.dropped().forEach(type -> operations.add(new DropEnum(type.name(), Optional.of(type))));
        return operations;
    }

    /** Tells whether values went or changed places, which PostgreSQL has no statement for. */
    static boolean isRemade(EnumType current, EnumType desired) {
        return !current.values()
                .equals(desired.values().stream()
                        .filter(current.values()::contains)
                        .toList());
    }

    private static List<Operation> changes(EnumType current, EnumType desired, List<ColumnReference> columns) {
        List<Operation> operations = new ArrayList<>();
        EnumType type = current;
        for (EnumChange change : changes(current, desired)) {
            operations.add(new AlterEnum(type.name(), change, Optional.of(new EnumUse(type, columns))));
            type = change.applyTo(type);
        }
        return operations;
    }

    private static List<EnumChange> changes(EnumType current, EnumType desired) {
        List<EnumChange> changes = new ArrayList<>();
        for (EnumCast cast : current.casts()) {
            if (!desired.casts().contains(cast)) {
                changes.add(new EnumChange.DropCast(cast));
            }
        }
        if (isRemade(current, desired)) {
            changes.add(new EnumChange.SetValues(desired.values()));
        } else {
            List<String> values = new ArrayList<>(current.values());
            for (String value : desired.values()) {
                if (!values.contains(value)) {
                    values = valuesUpTo(value, values, desired.values());
                    changes.add(EnumChange.AddValue.in(values, value));
                }
            }
        }
        for (EnumCast cast : desired.casts()) {
            if (!current.casts().contains(cast)) {
                changes.add(new EnumChange.AddCast(cast));
            }
        }
        return changes;
    }

    /** Returns the values that are there, and the one that joins them, in the order they shall have. */
    private static List<String> valuesUpTo(String value, List<String> there, List<String> all) {
        return all.stream().filter(v -> v.equals(value) || there.contains(v)).toList();
    }

    /** Several values that go one after the other go together: the type is made anew once. */
    static List<Operation> together(List<Operation> operations) {
        List<Operation> result = new ArrayList<>();
        for (Operation operation : operations) {
            int last = result.size() - 1;
            Optional<Operation> both = last < 0 ? Optional.empty() : together(result.get(last), operation);
            if (both.isPresent()) {
                result.set(last, both.get());
            } else {
                result.add(operation);
            }
        }
        return result;
    }

    private static Optional<Operation> together(Operation first, Operation second) {
        if (first instanceof AlterEnum one
                && second instanceof AlterEnum other
                && one.name().equals(other.name())
                && one.change() instanceof EnumChange.DropValues some
                && other.change() instanceof EnumChange.DropValues more) {
            List<String> values = new ArrayList<>(some.values());
            values.addAll(more.values());
            return Optional.of(new AlterEnum(one.name(), new EnumChange.DropValues(values), one.was()));
        }
        return Optional.empty();
    }
}
