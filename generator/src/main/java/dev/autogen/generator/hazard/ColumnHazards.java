package dev.autogen.generator.hazard;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The hazards of a column that is added or changed in a table with rows. */
final class ColumnHazards {

    private ColumnHazards() {}

    static List<Hazard> added(QualifiedName table, Column column, Predicate<String> volatileDefault) {
        List<Hazard> hazards = new ArrayList<>();
        String name = table + "." + column.name();
        if (column.needsValue()) {
            hazards.add(new Hazard(
                    HazardKind.NOT_NULL_WITHOUT_DEFAULT,
                    table.toString(),
                    name + " is not null and has no default: the upgrade fails if the table has rows"));
        }
        if (column.defaultValue().filter(volatileDefault).isPresent()) {
            hazards.add(rewrite(HazardKind.VOLATILE_DEFAULT, table, "the default of " + name));
        }
        if (column.identityDefinition().isPresent()) {
            hazards.add(rewrite(HazardKind.IDENTITY_COLUMN, table, "the identity of " + name));
        }
        if (column.generated().filter(g -> g.stored()).isPresent()) {
            hazards.add(rewrite(HazardKind.STORED_COLUMN, table, "the stored value of " + name));
        }
        return hazards;
    }

    static List<Hazard> altered(AlterColumn operation) {
        List<Hazard> hazards = new ArrayList<>();
        String name = operation.table() + "." + operation.column();
        for (ColumnChange change : operation.changes()) {
            if (change instanceof ColumnChange.Type type) {
                hazards.addAll(retyped(operation, type, name));
            } else if (change instanceof ColumnChange.Nullability nullability && !nullability.nullable()) {
                hazards.add(new Hazard(
                        HazardKind.SET_NOT_NULL,
                        operation.table().toString(),
                        "prevents all access to " + operation.table() + " while " + name + " is checked for NULLs"));
            }
        }
        return hazards;
    }

    private static List<Hazard> retyped(AlterColumn operation, ColumnChange.Type type, String name) {
        List<Hazard> hazards = new ArrayList<>();
        String table = operation.table().toString();
        operation.was().ifPresent(was -> {
            TypeChange change = new TypeChange(was.type(), type.type(), type.using(), operation.column());
            boolean same = was.type().equals(type.type()) && type.using().isPresent();
            String step = same
                    ? "the values of " + name + " are rewritten"
                    : name + " changes from " + was.type() + " to " + type.type();
            hazards.addAll(TypeHazards.ofValues(table, step, change.loss(), change.mayFail()));
            if (change.rewrites()) {
                hazards.add(rewrite(HazardKind.TYPE_REWRITE, operation.table(), "the type of " + name));
            }
        });
        if (operation.was().isEmpty()) {
            hazards.add(rewrite(HazardKind.TYPE_REWRITE, operation.table(), "the type of " + name));
        }
        return hazards;
    }

    private static Hazard rewrite(HazardKind kind, QualifiedName table, String why) {
        return new Hazard(
                kind, table.toString(), why + " rewrites " + table + " and prevents all access to it meanwhile");
    }
}
