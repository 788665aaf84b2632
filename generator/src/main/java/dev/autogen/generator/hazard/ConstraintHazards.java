package dev.autogen.generator.hazard;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.List;

/** The hazards of a constraint that is added to a table with rows. */
final class ConstraintHazards {

    private ConstraintHazards() {}

    static List<Hazard> added(QualifiedName table, Constraint constraint) {
        String name = constraint.name().text();
        if (constraint instanceof ForeignKey key) {
            return when(
                    key.validated(),
                    HazardKind.ADD_FOREIGN_KEY,
                    table,
                    "prevents writes to " + table + " and " + key.referencedTable() + " while " + name
                            + " is checked against every row");
        } else if (constraint instanceof CheckConstraint check) {
            return when(
                    check.validated(),
                    HazardKind.ADD_CHECK,
                    table,
                    "prevents all access to " + table + " while " + name + " is checked against every row");
        }
        HazardKind kind = constraint instanceof PrimaryKey
                ? HazardKind.ADD_PRIMARY_KEY
                : constraint instanceof UniqueConstraint ? HazardKind.ADD_UNIQUE : HazardKind.ADD_EXCLUSION;
        return when(true, kind, table, "prevents all access to " + table + " while " + name + " builds");
    }

    private static List<Hazard> when(boolean so, HazardKind kind, QualifiedName table, String text) {
        return so ? List.of(new Hazard(kind, table.toString(), text)) : List.of();
    }
}
