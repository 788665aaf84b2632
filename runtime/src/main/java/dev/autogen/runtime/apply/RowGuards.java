package dev.autogen.runtime.apply;

import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The guards of operations that are to run one after the other.
 *
 * <p>A guard looks at the rows as they are before the first of them. So there is none over what an earlier operation
 * makes, renames or writes to; there the operation itself is refused by the server, and all is rolled back.
 */
final class RowGuards {

    private final ColumnTypes types;
    private final RowsBefore before;
    private final List<RowGuard> guards = new ArrayList<>();

    private RowGuards(ColumnTypes types) {
        this.types = types;
        this.before = new RowsBefore(types);
    }

    /** Returns the guards, in the order of the operations; {@code types} tells what columns are now. */
    static List<RowGuard> of(List<Operation> operations, ColumnTypes types) {
        RowGuards guards = new RowGuards(types);
        for (Operation operation : operations) {
            if (operation instanceof ExecuteSql) {
                break;
            }
            guards.guard(operation);
            guards.before.note(operation);
        }
        return guards.guards;
    }

    private void guard(Operation operation) {
        if (operation instanceof AlterColumn alter) {
            altered(alter);
        } else if (operation instanceof AddConstraint add && before.has(add.table())) {
            add(ConstraintGuards.of(add.table(), add.constraint(), before));
        } else if (operation instanceof CreateIndex create && before.has(create.table())) {
            add(ConstraintGuards.of(create.table(), create.index(), before));
        } else if (operation instanceof AddColumn add && before.has(add.table())) {
            add(ConstraintGuards.newColumn(add.table(), add.column()));
        }
    }

    private void altered(AlterColumn alter) {
        Optional<String> kept = before.keptName(alter.table(), alter.column());
        boolean same = before.has(alter.table(), List.of(alter.column()));
        for (ColumnChange change : alter.changes()) {
            if (change instanceof ColumnChange.Type type && same && kept.isEmpty()) {
                types.of(alter.table(), alter.column())
                        .flatMap(from -> TypeGuard.of(alter, type, from, types, before.types()))
                        .ifPresent(guards::add);
            } else if (change.equals(new ColumnChange.Nullability(false))) {
                kept.or(() -> Optional.of(alter.column()).filter(c -> same))
                        .map(column -> ConstraintGuards.notNull(alter.table(), column))
                        .ifPresent(guards::add);
            }
        }
    }

    private void add(Optional<RowGuard> guard) {
        guard.filter(g -> !before.types().isCastTo(g.offenders())).ifPresent(guards::add);
    }
}
