package dev.autogen.generator.diff;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The operations that create tables.
 *
 * <p>Those that drop tables are the same, reversed: a downgrade has to create them.
 */
final class NewTables {

    private NewTables() {}

    /**
     * Returns them in the order of table names.
     *
     * @param tables the tables
     * @param owned the sequences owned by columns where the tables are
     * @param loose tells of a foreign key to another table whether what it refers to may not be there yet
     */
    static List<Operation> of(List<Table> tables, OwnedSequences owned, Predicate<ForeignKey> loose) {
        Map<QualifiedName, Set<ForeignKey>> cyclic = Parents.cyclic(tables);
        List<Operation> operations = new ArrayList<>();
        for (Table table : tables) {
            Set<ForeignKey> closing = cyclic.getOrDefault(table.name(), Set.of());
            List<Constraint> inline = new ArrayList<>();
            List<Operation> later = new ArrayList<>();
            for (Constraint constraint : table.constraints()) {
                if (constraint instanceof ForeignKey key
                        && !key.referencedTable().equals(table.name())
                        && (closing.contains(key) || loose.test(key))) {
                    later.add(new AddConstraint(table.name(), key));
                } else {
                    inline.add(constraint);
                }
            }
            List<Column> columns = new ArrayList<>();
            for (Column column : table.columns()) {
                // The owner may be a table that comes after this one, because it refers to it.
                columns.add(owned.feed(column) ? withoutDefault(table.name(), column, later) : column);
            }
            operations.add(new CreateTable(table.withColumns(columns).withConstraints(inline)));
            operations.addAll(later);
        }
        return operations;
    }

    /** Returns the column without the default that its own sequence serves, which a later operation sets. */
    static Column withoutSerial(QualifiedName table, Column column, OwnedSequences owned, List<Operation> later) {
        return owned.serve(table, column) ? withoutDefault(table, column, later) : column;
    }

    private static Column withoutDefault(QualifiedName table, Column column, List<Operation> later) {
        Column bare = column.withDefault(Optional.empty());
        later.add(new AlterColumn(
                table, column.name(), List.of(new ColumnChange.Default(column.defaultValue())), Optional.of(bare)));
        return bare;
    }
}
