package dev.autogen.generator.squash;

import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.CompositeChange;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropComposite;
import dev.autogen.runtime.operation.DropEnum;
import dev.autogen.runtime.operation.DropSequence;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameSequence;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The renames in a range that concern what was there before it: two schemas do not show them, and without them a database
 * that is before the range would lose the rows.
 */
final class CarriedRenames {

    private final Map<QualifiedName, Set<String>> alive = new LinkedHashMap<>();
    private final Map<QualifiedName, Set<String>> labels = new LinkedHashMap<>();
    private final Map<QualifiedName, Set<String>> attributes = new LinkedHashMap<>();
    private final Set<QualifiedName> sequences = new HashSet<>();
    private final List<Operation> carried = new ArrayList<>();

    private CarriedRenames(Schema before) {
        before.tables().forEach(table -> {
            Set<String> columns = new HashSet<>();
            table.columns().forEach(column -> columns.add(column.name()));
            alive.put(table.name(), columns);
        });
        before.composites().forEach(type -> {
            Set<String> names = new HashSet<>();
            type.attributes().forEach(attribute -> names.add(attribute.name()));
            attributes.put(type.name(), names);
        });
        before.sequences().forEach(sequence -> sequences.add(sequence.name()));
        before.enums().forEach(type -> labels.put(type.name(), new HashSet<>(type.values())));
    }

    static List<Operation> of(Schema before, List<Operation> operations) {
        CarriedRenames renames = new CarriedRenames(before);
        operations.forEach(renames::follow);
        return renames.carried;
    }

    private void follow(Operation operation) {
        if (operation instanceof RenameTable rename) {
            Optional.ofNullable(alive.remove(rename.table())).ifPresent(columns -> {
                alive.put(rename.table().sibling(rename.newName()), columns);
                carried.add(rename);
            });
        } else if (operation instanceof RenameColumn rename) {
            Set<String> columns = alive.getOrDefault(rename.table(), new HashSet<>());
            if (columns.remove(rename.column())) {
                columns.add(rename.newName());
                carried.add(rename);
            }
        } else if (operation instanceof DropTable drop) {
            alive.remove(drop.name());
        } else if (operation instanceof AlterEnum alter && alter.change() instanceof EnumChange.RenameValue rename) {
            Set<String> values = labels.getOrDefault(alter.name(), new HashSet<>());
            if (values.remove(rename.value())) {
                values.add(rename.newValue());
                carried.add(new AlterEnum(alter.name(), rename, Optional.empty()));
            }
        } else if (operation instanceof AlterComposite alter
                && alter.change() instanceof CompositeChange.RenameAttribute rename) {
            Set<String> own = attributes.getOrDefault(alter.name(), new HashSet<>());
            if (own.remove(rename.name())) {
                own.add(rename.newName());
                carried.add(new AlterComposite(alter.name(), rename, Optional.empty()));
            }
        } else if (operation instanceof DropComposite drop) {
            attributes.remove(drop.name());
        } else if (operation instanceof RenameSequence rename) {
            if (sequences.remove(rename.name())) {
                sequences.add(rename.name().sibling(rename.newName()));
                carried.add(rename);
            }
        } else if (operation instanceof DropSequence drop) {
            sequences.remove(drop.name());
        } else if (operation instanceof DropEnum drop) {
            labels.remove(drop.name());
        } else if (operation instanceof DropColumn drop) {
            alive.getOrDefault(drop.table(), new HashSet<>()).remove(drop.column());
        }
    }
}
