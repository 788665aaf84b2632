package dev.autogen.generator.own;

import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.Dependant;
import dev.autogen.generator.catalog.Dependant.Kind;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.change.CompositeUse;
import dev.autogen.runtime.change.EnumUse;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.DropView;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The objects of others that stand on what is to change: PostgreSQL would refuse the change, and autogen does not touch
 * what it did not make.
 */
public final class Dependants {

    private final Catalog catalog;
    private final Schema ours;
    private final List<LeftAlone> leftAlone;

    private Dependants(Catalog catalog, Schema ours, List<LeftAlone> leftAlone) {
        this.catalog = catalog;
        this.ours = ours;
        this.leftAlone = leftAlone;
    }

    /**
     * Refuses operations that PostgreSQL would refuse because of them.
     *
     * @param ours the part of the catalog that is compared
     * @param leftAlone what is left alone: a migration that made it again would fail on a database that lacks it
     * @throws AutogenException AG506, with each dependant by name
     */
    public static void refuse(List<Operation> operations, Catalog catalog, Schema ours, List<LeftAlone> leftAlone) {
        Dependants dependants = new Dependants(catalog, ours, leftAlone);
        List<String> obstacles = new ArrayList<>();
        for (Operation operation : operations) {
            List<String> found = dependants.of(operation).stream().distinct().toList();
            if (!found.isEmpty()) {
                obstacles.add("\n  " + operation.describe() + ": " + String.join(", ", found));
            }
        }
        if (!obstacles.isEmpty()) {
            throw new AutogenException(
                    "AG506",
                    "PostgreSQL refuses these changes because of objects that no migration of this project created:"
                            + String.join("", obstacles)
                            + "\nDrop them first and recreate them afterwards: write a migration by hand"
                            + " (autogen revision --empty) that drops them with op.execute and apply it. Then write this"
                            + " migration, and a last one that recreates them.");
        }
    }

    private List<String> of(Operation operation) {
        if (operation instanceof AlterColumn alter) {
            boolean retyped = alter.changes().stream().anyMatch(ColumnChange.Type.class::isInstance);
            return retyped ? on(alter.table(), d -> standsInTheWayOfType(d, alter.column())) : List.of();
        } else if (operation instanceof AlterEnum alter && alter.change().remakes()) {
            return onType(alter.was().map(EnumUse::columns).orElse(List.of()));
        } else if (operation instanceof AlterComposite alter && alter.change().remakes()) {
            return onType(alter.was().map(CompositeUse::columns).orElse(List.of()));
        } else if (operation instanceof DropColumn drop) {
            List<String> made = madeByHand(drop.table(), "column " + drop.column());
            return made.isEmpty()
                    ? on(drop.table(), d -> d.column().equals(Optional.of(drop.column())) && !ofKey(d))
                    : made;
        } else if (operation instanceof DropTable drop) {
            return on(drop.name(), d -> !d.own());
        } else if (operation instanceof DropView drop) {
            return on(drop.name(), d -> !d.own());
        } else if (operation instanceof DropConstraint drop) {
            List<String> made = madeByHand(drop.table(), " " + drop.name());
            return made.isEmpty() ? on(drop.table(), d -> d.key().equals(Optional.of(drop.name()))) : made;
        } else if (operation instanceof DropIndex drop && drop.was().isPresent()) {
            return on(drop.was().orElseThrow().table(), d -> d.key()
                    .equals(Optional.of(drop.name().name())));
        }
        return List.of();
    }

    /** Returns what somebody made on a table of this project, and a change would make again. */
    private List<String> madeByHand(QualifiedName table, String name) {
        return leftAlone.stream()
                .filter(part -> part.name().equals(table)
                        && part.reason().equals("no migration of this project created it")
                        && part.kind().endsWith(name + " of table"))
                .map(part -> part.kind() + " " + table)
                .toList();
    }

    /** A type that is made anew takes its columns along. */
    private List<String> onType(List<ColumnReference> columns) {
        return columns.stream()
                .flatMap(c -> on(c.table(), d -> standsInTheWayOfType(d, c.column())).stream())
                .toList();
    }

    /** A foreign key follows the type of the column it refers to. */
    private static boolean standsInTheWayOfType(Dependant dependant, String column) {
        return dependant.kind() == Kind.ROW_TYPE_COLUMN
                || (dependant.column().equals(Optional.of(column)) && dependant.kind() != Kind.FOREIGN_KEY);
    }

    /** A foreign key of the same table goes along with the column. */
    private static boolean ofKey(Dependant dependant) {
        return dependant.kind() == Kind.FOREIGN_KEY && dependant.own();
    }

    private List<String> on(QualifiedName relation, Predicate<Dependant> inTheWay) {
        return catalog.facts(relation).dependants().stream()
                .filter(inTheWay)
                .filter(dependant -> !isOurs(dependant))
                .map(Dependant::describe)
                .toList();
    }

    /** The difference takes care of these itself. */
    private boolean isOurs(Dependant dependant) {
        Optional<QualifiedName> holder = dependant.holder();
        return switch (dependant.kind()) {
            case VIEW -> holder.filter(ours.views()::contains).isPresent();
            case FOREIGN_KEY -> holder.filter(ours.tables()::contains).isPresent();
            default -> false;
        };
    }
}
