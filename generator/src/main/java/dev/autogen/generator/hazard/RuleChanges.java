package dev.autogen.generator.hazard;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Foreign keys that stay and do something else from now on when the row they point at is deleted or changed. */
final class RuleChanges {

    private RuleChanges() {}

    static List<Hazard> of(List<Operation> operations) {
        List<Hazard> hazards = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof AddConstraint add && add.constraint() instanceof ForeignKey is) {
                operations.stream()
                        .filter(o -> o instanceof DropConstraint drop
                                && drop.table().equals(add.table())
                                && drop.was().orElse(null) instanceof ForeignKey was
                                && is.joins(was))
                        .map(o -> (ForeignKey) ((DropConstraint) o).was().orElseThrow())
                        .findFirst()
                        .ifPresent(was -> changed(add.table(), was, is, hazards));
            }
        }
        return hazards;
    }

    private static void changed(QualifiedName table, ForeignKey was, ForeignKey is, List<Hazard> hazards) {
        if (was.onDelete() != is.onDelete()) {
            hazards.add(hazard(table, is, "delete", "deleting", was.onDelete(), is.onDelete()));
        }
        if (was.onUpdate() != is.onUpdate()) {
            hazards.add(hazard(table, is, "update", "changing the key of", was.onUpdate(), is.onUpdate()));
        }
    }

    private static Hazard hazard(
            QualifiedName table,
            ForeignKey key,
            String event,
            String doing,
            ReferentialAction was,
            ReferentialAction is) {
        String effect =
                switch (is) {
                    case NO_ACTION, RESTRICT -> "is refused while rows of " + table + " refer to it";
                    case CASCADE ->
                        event.equals("delete")
                                ? "also deletes the rows of " + table + " that refer to it"
                                : "also changes the rows of " + table + " that refer to it";
                    case SET_NULL -> "sets " + String.join(", ", key.columns()) + " of " + table + " to NULL";
                    case SET_DEFAULT -> "sets " + String.join(", ", key.columns()) + " of " + table + " to the default";
                };
        return new Hazard(
                HazardKind.FOREIGN_KEY_RULE,
                table.toString(),
                key.name().text() + " on " + event + " " + words(was) + " -> " + words(is) + ": from now on, " + doing
                        + " a row of " + key.referencedTable() + " " + effect);
    }

    private static String words(ReferentialAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
