package dev.autogen.generator.diff;

import dev.autogen.generator.diff.order.Claims;
import dev.autogen.generator.diff.order.Key;
import dev.autogen.generator.naming.NameBook;
import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The operations that lead from the tables of one schema to those of another. */
final class TablesDiff {

    private final Pairs<Table> tables;
    private final Map<QualifiedName, TableChange> changes = new TreeMap<>();
    private final Set<Key> goingKeys = new HashSet<>();
    private final NameBook names = new NameBook();

    TablesDiff(Schema current, Schema desired, ReplacedTypes replaced) {
        tables = Pairs.of(current.tables(), desired.tables());
        Claims claims = new Claims(desired);
        for (Pairs.Pair<Table> pair : tables.kept()) {
            TableChange change = new TableChange(pair.current(), pair.desired(), claims, replaced);
            changes.put(pair.current().name(), change);
            goingKeys.addAll(change.keysThatGo());
        }
        changes.values().forEach(change -> change.rebuildForeignKeys(key -> cannotStay(change, key)));
        desired.tables().forEach(this::takeChosen);
        current.sequences().names().forEach(name -> names.takeRelation(name, "a sequence"));
        desired.sequences().names().forEach(name -> names.takeRelation(name, "a sequence"));
        current.views().names().forEach(name -> names.takeRelation(name, "a view"));
        desired.views().names().forEach(name -> names.takeRelation(name, "a view"));
        changes.values().forEach(this::takeKept);
    }

    /** Returns the tables that stay, by name. */
    Map<QualifiedName, TableChange> changes() {
        return changes;
    }

    List<Operation> operations(OwnedSequences currentOwned, OwnedSequences desiredOwned, RemadeTypes remade) {
        List<Operation> operations = new ArrayList<>();
        List<Operation> gone = NewTables.of(tables.dropped(), currentOwned, key -> isLoose(key, TableChange::desired));
        for (int i = gone.size() - 1; i >= 0; i--) {
            operations.add(gone.get(i).reverse());
        }
        List<Table> added = tables.added().stream().map(this::named).toList();
        operations.addAll(NewTables.of(added, desiredOwned, key -> isLoose(key, TableChange::current)));
        for (TableChange change : changes.values()) {
            operations.addAll(TableDiff.of(change, names, currentOwned, desiredOwned, remade));
        }
        return operations;
    }

    private boolean cannotStay(TableChange change, ForeignKey key) {
        return goingKeys.contains(Key.referredTo(key))
                || change.breaksKeysOver(key.columns())
                || Optional.ofNullable(changes.get(key.referencedTable()))
                        .filter(parent -> parent.breaksKeysOver(key.referencedColumns()))
                        .isPresent();
    }

    /** Tells whether a foreign key of a table that comes or goes refers to what itself changes in a table that stays. */
    private boolean isLoose(ForeignKey key, Function<TableChange, Table> otherSide) {
        TableChange parent = changes.get(key.referencedTable());
        if (parent == null) {
            return false;
        }
        Key referred = Key.referredTo(key);
        return goingKeys.contains(referred)
                || !Key.of(otherSide.apply(parent)).contains(referred)
                || parent.breaksKeysOver(key.referencedColumns());
    }

    private void takeChosen(Table table) {
        names.takeRelation(table.name(), "a table");
        for (Constraint constraint : table.constraints()) {
            if (constraint.name().chosen()) {
                names.takeConstraint(table.name(), constraint, constraint.name().text());
            }
        }
        for (Index index : table.indexes()) {
            if (index.name().chosen()) {
                names.takeIndex(table.name(), index.name().text());
            }
        }
    }

    /** What stays under the name it has in the database keeps others from taking it. */
    private void takeKept(TableChange change) {
        QualifiedName table = change.current().name();
        for (Matches.Match<Constraint> match : change.constraints().kept()) {
            if (!match.renamed()) {
                names.takeConstraint(
                        table, match.current(), match.current().name().text());
            }
        }
        for (Matches.Match<Index> match : change.indexes().kept()) {
            if (!match.renamed()) {
                names.takeIndex(table, match.current().name().text());
            }
        }
    }

    private Table named(Table table) {
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            ObjectName name = constraint.name();
            constraints.add(
                    name.chosen() ? constraint : constraint.named(names.free(table.name(), constraint, name.text())));
        }
        List<Index> indexes = new ArrayList<>();
        for (Index index : table.indexes()) {
            ObjectName name = index.name();
            indexes.add(name.chosen() ? index : index.named(names.freeIndex(table.name(), name.text())));
        }
        return table.withConstraints(constraints).withIndexes(indexes);
    }
}
