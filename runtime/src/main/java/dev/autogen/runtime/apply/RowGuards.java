package dev.autogen.runtime.apply;

import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The guards of operations that are to run one after the other.
 *
 * <p>A guard looks at the rows as they are before the first of them. So there is none over what an earlier operation
 * makes or writes to; there the server refuses the operation itself, and {@link LateGuards} tell of which rows.
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

    /** Tells whether there are guards for such an operation at all. */
    static boolean mayGuard(Operation operation) {
        return operation instanceof AlterColumn
                || operation instanceof AddConstraint
                || operation instanceof CreateIndex
                || operation instanceof AddColumn
                || (operation instanceof AlterEnum alter && alter.change().remakes());
    }

    private void guard(Operation operation) {
        if (operation instanceof AlterColumn alter && before.has(alter.table(), List.of(alter.column()))) {
            altered(alter);
        } else if (operation instanceof AddConstraint add && before.has(add.table())) {
            add(at(add.table()).of(add.constraint()));
        } else if (operation instanceof CreateIndex create && before.has(create.table())) {
            add(at(create.table()).of(create.index()));
        } else if (operation instanceof AddColumn add && before.has(add.table())) {
            add(at(add.table()).newColumn(add.column()));
        } else if (operation instanceof AlterEnum alter) {
            new ValueGuards(before, types).of(alter).forEach(this::add);
        }
    }

    private ConstraintGuards at(QualifiedName table) {
        return new ConstraintGuards(before, table);
    }

    private void altered(AlterColumn alter) {
        for (ColumnChange change : alter.changes()) {
            if (change instanceof ColumnChange.Type type) {
                before.type(alter.table(), alter.column())
                        .flatMap(from -> TypeGuard.of(alter, type, from, types, before.types()))
                        .map(misfit -> misfits(alter, type, misfit))
                        .ifPresent(this::add);
            } else if (change.equals(new ColumnChange.Nullability(false))) {
                add(at(alter.table()).notNull(alter.column()));
            }
        }
    }

    private RowGuard misfits(AlterColumn alter, ColumnChange.Type type, String misfit) {
        return new RowGuard(
                ConstraintGuards.name(before.now(alter.table())),
                "type " + type.type() + " of column \"" + alter.column() + "\""
                        + (misfit.contains(" AT TIME ZONE ") ? " (its zone skips that hour, or has it twice)" : ""),
                before.rows(alter.table(), List.of(alter.column()), misfit),
                misfit.contains(TypeTrial.NAME) ? Optional.of(TypeTrial.FUNCTION) : Optional.empty(),
                false,
                false);
    }

    private void add(Optional<RowGuard> guard) {
        guard.filter(g -> !before.types().isCastTo(g.offenders())).ifPresent(this::add);
    }

    private void add(RowGuard guard) {
        guards.add(before.converts() ? guard.ofConverted() : guard);
    }
}
