package dev.autogen.generator.carry;

import dev.autogen.generator.entities.model.Inheritance;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a difference makes of tables and their columns.
 *
 * @param before what is there
 * @param after what is there afterwards
 * @param created the tables that come
 * @param dropped the tables that go
 * @param come the columns that come, by table
 * @param gone the columns that go, by table
 * @param inheritance what the entities of the model inherit
 */
record Shape(
        Schema before,
        Schema after,
        Map<QualifiedName, Table> created,
        Map<QualifiedName, Table> dropped,
        Map<QualifiedName, Set<String>> come,
        Map<QualifiedName, Set<String>> gone,
        Inheritance inheritance) {

    /** A foreign key and the table that has it. */
    record Reference(Table from, ForeignKey key) {

        /** Tells whether it is the primary key as well. */
        boolean isKey() {
            return from.constraintsOf(PrimaryKey.class)
                    .anyMatch(primary -> Set.copyOf(primary.columns()).equals(Set.copyOf(key.columns())));
        }
    }

    static Shape of(Schema before, Schema after, List<Operation> operations, Inheritance inheritance) {
        Shape shape = new Shape(
                before, after, new TreeMap<>(), new TreeMap<>(), new HashMap<>(), new HashMap<>(), inheritance);
        for (Operation operation : operations) {
            if (operation instanceof CreateTable create) {
                shape.created.put(create.table().name(), create.table());
            } else if (operation instanceof DropTable drop) {
                before.tables().find(drop.name()).ifPresent(table -> shape.dropped.put(drop.name(), table));
            } else if (operation instanceof AddColumn add) {
                add(shape.come, add.table(), add.column().name());
            } else if (operation instanceof DropColumn drop) {
                add(shape.gone, drop.table(), drop.column());
            }
        }
        return shape;
    }

    private static void add(Map<QualifiedName, Set<String>> columns, QualifiedName table, String column) {
        columns.computeIfAbsent(table, name -> new TreeSet<>()).add(column);
    }

    /** Returns what the way back does. */
    Shape reversed() {
        return new Shape(after, before, dropped, created, gone, come, inheritance);
    }

    /** Returns the foreign keys of tables that come, by the table they refer to. */
    Map<QualifiedName, List<Reference>> references() {
        Map<QualifiedName, List<Reference>> references = new TreeMap<>();
        for (Table table : created.values()) {
            table.constraintsOf(ForeignKey.class).forEach(key -> references
                    .computeIfAbsent(key.referencedTable(), name -> new ArrayList<>())
                    .add(new Reference(table, key)));
        }
        return references;
    }

    /** Returns the columns of a table that go, of those tables that stay. */
    Set<String> goneOf(QualifiedName table) {
        return after.tables().contains(table) ? gone.getOrDefault(table, Set.of()) : Set.of();
    }
}
