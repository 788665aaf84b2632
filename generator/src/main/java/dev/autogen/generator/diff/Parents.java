package dev.autogen.generator.diff;

import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The foreign keys among new tables that close a cycle, and so can only be added when all of these tables are there. */
final class Parents {

    private enum State {
        OPEN,
        DONE
    }

    private record Visit(Table table, Iterator<ForeignKey> keys) {

        static Visit of(Table table) {
            return new Visit(
                    table, table.constraintsOf(ForeignKey.class).toList().iterator());
        }
    }

    private final NamedSet<Table> tables;
    private final Map<QualifiedName, State> states = new HashMap<>();
    private final Map<QualifiedName, Set<ForeignKey>> closing = new HashMap<>();

    private Parents(NamedSet<Table> tables) {
        this.tables = tables;
    }

    /** Returns them by the table they belong to. A table that refers to itself closes no cycle. */
    static Map<QualifiedName, Set<ForeignKey>> cyclic(List<Table> tables) {
        Parents parents = new Parents(NamedSet.of(tables));
        for (Table table : parents.tables) {
            parents.walk(table);
        }
        return parents.closing;
    }

    /** Depth first with a stack of its own: chains of thousands of tables are no fiction. */
    private void walk(Table start) {
        if (states.containsKey(start.name())) {
            return;
        }
        Deque<Visit> path = new ArrayDeque<>();
        states.put(start.name(), State.OPEN);
        path.push(Visit.of(start));
        while (!path.isEmpty()) {
            Visit visit = path.getFirst();
            if (!visit.keys().hasNext()) {
                states.put(visit.table().name(), State.DONE);
                path.pop();
                continue;
            }
            ForeignKey key = visit.keys().next();
            QualifiedName parent = key.referencedTable();
            if (parent.equals(visit.table().name()) || states.get(parent) == State.DONE) {
                continue;
            }
            if (states.get(parent) == State.OPEN) {
                closing.computeIfAbsent(visit.table().name(), t -> new HashSet<>())
                        .add(key);
                continue;
            }
            tables.find(parent).ifPresent(table -> {
                states.put(parent, State.OPEN);
                path.push(Visit.of(table));
            });
        }
    }
}
