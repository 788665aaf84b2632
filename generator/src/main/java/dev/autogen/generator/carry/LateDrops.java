package dev.autogen.generator.carry;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Tables that go only when others have taken what is in them. */
final class LateDrops {

    private LateDrops() {}

    /** Tells whether the drop can wait: nothing that comes before it may take a name of the table or of its parts. */
    static boolean fits(List<Operation> operations, Link link, List<Link> links) {
        return fits(operations, indexOfDrop(operations, link.other()), lastUse(operations, link, links));
    }

    /** Tells whether the drop can wait for the table that may take its rows. */
    static boolean fits(List<Operation> operations, Emptied table) {
        return fits(operations, indexOfDrop(operations, table.from()), indexOfCreate(operations, table.into()));
    }

    private static boolean fits(List<Operation> operations, int drop, int last) {
        if (drop == operations.size() || last < drop) {
            return drop < operations.size();
        }
        Set<String> names = new HashSet<>();
        ((DropTable) operations.get(drop)).was().ifPresent(table -> names.addAll(names(table)));
        return operations.subList(drop, last + 1).stream().noneMatch(o -> takes(o, names));
    }

    /** Tells whether drops can wait behind all these operations. */
    static boolean isFree(List<Operation> operations, List<Operation> drops) {
        Set<String> names = new HashSet<>();
        int first = operations.size();
        for (Operation drop : drops) {
            ((DropTable) drop).was().ifPresent(table -> names.addAll(names(table)));
            first = Math.min(first, operations.indexOf(drop));
        }
        return operations.subList(first, operations.size()).stream().noneMatch(o -> takes(o, names));
    }

    static List<Operation> in(List<Operation> operations, List<Link> links, List<Emptied> tables) {
        List<Operation> result = new ArrayList<>(operations);
        // Each goes to where the last value is taken, before those that went there earlier: the tables of subclasses,
        // which
        // come later, before those they refer to.
        links.forEach(link -> move(result, indexOfDrop(result, link.other()), lastUse(result, link, links)));
        tables.forEach(table -> move(result, indexOfDrop(result, table.from()), indexOfCreate(result, table.into())));
        return result;
    }

    /** Returns the operations with the drop of a table behind the last of those that it must wait for, where it can. */
    static List<Operation> behind(List<Operation> operations, QualifiedName table, Predicate<Operation> awaited) {
        int drop = indexOfDrop(operations, table);
        int last = -1;
        for (int i = 0; i < operations.size(); i++) {
            last = awaited.test(operations.get(i)) ? i : last;
        }
        if (!fits(operations, drop, last)) {
            return operations;
        }
        List<Operation> result = new ArrayList<>(operations);
        move(result, drop, last);
        return result;
    }

    private static void move(List<Operation> operations, int drop, int last) {
        if (drop < last) {
            operations.add(last, operations.remove(drop));
        }
    }

    /** Returns where a table is dropped, the end where it is not. */
    static int indexOfDrop(List<Operation> operations, QualifiedName table) {
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof DropTable drop && drop.name().equals(table)) {
                return i;
            }
        }
        return operations.size();
    }

    private static int indexOfCreate(List<Operation> operations, QualifiedName table) {
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof CreateTable create
                    && create.table().name().equals(table)) {
                return i;
            }
        }
        return -1;
    }

    private static int lastUse(List<Operation> operations, Link link, List<Link> links) {
        List<Link> hierarchy = link.hierarchy(links);
        int last = -1;
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            if (hierarchy.stream().anyMatch(l -> uses(operation, l))) {
                last = i;
            }
        }
        return last;
    }

    private static boolean uses(Operation operation, Link link) {
        if (operation instanceof AddColumn add) {
            return is(add.table(), add.column().name(), link);
        } else if (operation instanceof FillColumn fill) {
            return is(fill.table(), fill.column(), link);
        }
        return operation instanceof AlterColumn alter && is(alter.table(), alter.column(), link);
    }

    private static boolean is(QualifiedName table, String column, Link link) {
        return table.equals(link.table()) && link.reads().contains(column);
    }

    private static boolean takes(Operation operation, Set<String> names) {
        if (operation instanceof CreateTable create) {
            return names(create.table()).stream().anyMatch(names::contains);
        } else if (operation instanceof CreateIndex create) {
            return names.contains(create.index().name().text());
        } else if (operation instanceof CreateSequence create) {
            return names.contains(create.sequence().name().name());
        }
        return operation instanceof AddConstraint add
                && names.contains(add.constraint().name().text());
    }

    private static Set<String> names(Table table) {
        Set<String> names = new HashSet<>();
        names.add(table.name().name());
        table.indexes().forEach(index -> names.add(index.name().text()));
        table.constraints().forEach(constraint -> names.add(constraint.name().text()));
        return names;
    }
}
