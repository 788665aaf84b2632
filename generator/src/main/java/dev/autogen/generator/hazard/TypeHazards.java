package dev.autogen.generator.hazard;

import dev.autogen.generator.hazard.Lock.Work;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.EnumChange;
import dev.autogen.runtime.operation.EnumUse;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
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
                            + ", which an older version of the application still uses"));
        }
        String gone = gone(operation);
        if (!gone.isEmpty()) {
            hazards.add(new Hazard(
                    HazardKind.DROP_ENUM_VALUE,
                    type,
                    "takes " + gone + " out of enum type " + type + ": a row that still holds it is refused"));
        }
        tables(operation)
                .map(table -> new Hazard(
                        HazardKind.TYPE_REWRITE,
                        table.toString(),
                        "enum type " + type + ", made anew, rewrites " + table + " and stops all use of it meanwhile"))
                .forEach(hazards::add);
        return hazards;
    }

    static List<Lock> locks(AlterEnum operation) {
        return tables(operation)
                .map(table -> new Lock(table, LockMode.ACCESS_EXCLUSIVE, Work.REWRITE, "enum type " + operation.name()))
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
                ? operation.was().map(EnumUse::columns).orElse(List.of()).stream()
                        .map(ColumnReference::table)
                        .distinct()
                : Stream.empty();
    }
}
