package dev.autogen.generator.hazard;

import dev.autogen.generator.hazard.Lock.Work;
import dev.autogen.runtime.change.CompositeUse;
import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.change.EnumUse;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.CompositeChange;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.type.CompositeAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hazards and locks of a type that changes under the columns that hold it. */
final class TypeHazards {

    private TypeHazards() {}

    static List<Hazard> of(AlterEnum operation) {
        String type = operation.name().toString();
        List<Hazard> hazards = new ArrayList<>();
        if (operation.change() instanceof EnumChange.RenameValue rename) {
            hazards.add(new Hazard(
                    HazardKind.RENAME_ENUM_VALUE,
                    type,
                    "renames value " + rename.value() + " of enum type " + type
                            + ", which older versions of the application still use"));
        }
        if (operation.change() instanceof EnumChange.MergeValue merge) {
            hazards.add(merged(type, merge.value(), merge.into()));
        }
        String gone = gone(operation);
        if (!gone.isEmpty()) {
            hazards.add(new Hazard(
                    HazardKind.DROP_ENUM_VALUE,
                    type,
                    "removes " + gone + " from enum type " + type + ": the upgrade fails if a row still has it"));
        }
        tables(operation).map(table -> rewrite("enum type " + type, table)).forEach(hazards::add);
        return hazards;
    }

    static List<Hazard> of(AlterComposite operation) {
        String type = "composite type " + operation.name();
        List<Hazard> hazards = new ArrayList<>();
        List<String> gone = gone(operation);
        if (!gone.isEmpty()) {
            hazards.add(new Hazard(
                    HazardKind.DROP_ATTRIBUTE,
                    operation.name().toString(),
                    "removes " + String.join(", ", gone) + " from " + type + " and from every value of it"));
        }
        parts(operation).stream()
                .flatMap(part -> ofValues(
                        operation.name().toString(),
                        part.path() + " changes from " + part.from() + " to " + part.to(),
                        part.change().lossInSession(),
                        part.change().mayFail())
                        .stream())
                .forEach(hazards::add);
        tables(operation).map(table -> rewrite(type, table)).forEach(hazards::add);
        return hazards;
    }

    /** The hazards of values that become those of another type. */
    static List<Hazard> ofValues(String object, String step, Optional<String> loss, boolean mayFail) {
        if (loss.isPresent()) {
            return List.of(new Hazard(HazardKind.LOSSY_TYPE, object, step + ": " + loss.get()));
        }
        return mayFail
                ? List.of(new Hazard(
                        HazardKind.NARROWING_TYPE, object, step + ": the upgrade fails on a value that does not fit"))
                : List.of();
    }

    /** An attribute of a composite type that gets another type. */
    record Part(String path, String from, String to, TypeChange change) {}

    static List<Part> parts(AlterComposite operation) {
        return operation.change() instanceof CompositeChange.SetAttributes set
                ? set.attributes().stream()
                        .flatMap(after -> operation.was().stream()
                                .flatMap(was -> was.type().attribute(after.name()).stream())
                                .filter(before -> !before.type().equals(after.type()))
                                .map(before -> new Part(
                                        operation.name() + "." + after.name(),
                                        before.type(),
                                        after.type(),
                                        TypeChange.ofPart(before.type(), after.type(), after.name()))))
                        .toList()
                : List.of();
    }

    /** The hazard of a value that becomes another one which rows hold already. */
    static Hazard merged(String where, String value, String into) {
        return new Hazard(
                HazardKind.MERGED_VALUE,
                where,
                "merges " + value + " into " + into + " in " + where
                        + ": a downgrade cannot tell the rows apart and leaves them as " + into);
    }

    private static Hazard rewrite(String type, QualifiedName table) {
        return new Hazard(
                HazardKind.TYPE_REWRITE,
                table.toString(),
                type + " is recreated, which rewrites " + table + " and prevents all access to it meanwhile");
    }

    private static List<String> gone(AlterComposite operation) {
        if (operation.change() instanceof CompositeChange.DropAttribute drop) {
            return List.of(drop.name());
        } else if (operation.change() instanceof CompositeChange.SetAttributes set) {
            Set<String> kept =
                    set.attributes().stream().map(CompositeAttribute::name).collect(Collectors.toSet());
            return operation.was().stream()
                    .flatMap(was -> was.type().attributes().stream())
                    .map(CompositeAttribute::name)
                    .filter(name -> !kept.contains(name))
                    .toList();
        }
        return List.of();
    }

    static List<Lock> locks(AlterEnum operation) {
        return locks(tables(operation), "enum type " + operation.name());
    }

    static List<Lock> locks(AlterComposite operation) {
        return locks(tables(operation), "composite type " + operation.name());
    }

    private static List<Lock> locks(Stream<QualifiedName> tables, String type) {
        return tables.map(table -> new Lock(table, LockMode.ACCESS_EXCLUSIVE, Work.REWRITE, type))
                .toList();
    }

    private static String gone(AlterEnum operation) {
        if (operation.change() instanceof EnumChange.DropValues drop) {
            return String.join(", ", drop.values());
        } else if (operation.change() instanceof EnumChange.SetValues set) {
            return operation.was().stream()
                    .flatMap(was -> was.type().values().stream())
                    .filter(v -> !set.values().contains(v))
                    .collect(Collectors.joining(", "));
        }
        return "";
    }

    private static Stream<QualifiedName> tables(AlterEnum operation) {
        return operation.change().remakes()
                ? tables(operation.was().map(EnumUse::columns).orElse(List.of()))
                : Stream.empty();
    }

    private static Stream<QualifiedName> tables(AlterComposite operation) {
        return operation.change().remakes()
                ? tables(operation.was().map(CompositeUse::columns).orElse(List.of()))
                : Stream.empty();
    }

    private static Stream<QualifiedName> tables(List<ColumnReference> columns) {
        return columns.stream().map(ColumnReference::table).distinct();
    }
}
