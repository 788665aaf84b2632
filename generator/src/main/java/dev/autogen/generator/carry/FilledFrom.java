package dev.autogen.generator.carry;

import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ForeignKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tables that go and that columns are filled from: they wait for the fill, and so do those that they refer to. */
final class FilledFrom {

    private FilledFrom() {}

    static List<Operation> in(List<Operation> operations) {
        int last = -1;
        Set<QualifiedName> waiting = new HashSet<>();
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof FillColumn fill) {
                int found = waiting.size();
                operations.subList(0, i).stream()
                        .filter(DropTable.class::isInstance)
                        .map(o -> ((DropTable) o).name())
                        .filter(table -> SqlWords.mentions(fill.expression(), table.name()))
                        .forEach(waiting::add);
                last = waiting.size() > found || mentions(fill, waiting) ? i : last;
            }
        }
        // What completes the column goes with its fill.
        if (last >= 0 && last + 1 < operations.size() && completes(operations.get(last + 1), operations.get(last))) {
            last++;
        }
        List<Operation> late = new ArrayList<>();
        for (Operation operation : operations.subList(0, last + 1)) {
            if (operation instanceof DropTable drop && waiting.contains(drop.name())) {
                late.add(drop);
                drop.was().stream()
                        .flatMap(table -> table.constraintsOf(ForeignKey.class))
                        .forEach(key -> waiting.add(key.referencedTable()));
            }
        }
        List<Operation> result = new ArrayList<>(operations);
        result.addAll(last + 1, late);
        result.subList(0, last + 1).removeAll(late);
        return LateDrops.isFree(operations.subList(0, last + 1), late) ? result : operations;
    }

    private static boolean completes(Operation operation, Operation filled) {
        return operation instanceof AlterColumn alter
                && filled instanceof FillColumn fill
                && alter.table().equals(fill.table())
                && alter.column().equals(fill.column());
    }

    private static boolean mentions(FillColumn fill, Set<QualifiedName> tables) {
        return tables.stream().anyMatch(table -> SqlWords.mentions(fill.expression(), table.name()));
    }
}
