package dev.autogen.runtime.apply;

import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.schema.KeptName;
import dev.autogen.runtime.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The guards of operations that are to run one after the other.
 *
 * <p>A guard looks at the rows as they are before the first of them. So there is none over what an earlier operation
 * makes, renames or writes to; there the operation itself is refused by the server, and all is rolled back.
 */
final class RowGuards {

    private final ColumnTypes types;
    private final List<RowGuard> guards = new ArrayList<>();
    private final Set<QualifiedName> unknownTables = new HashSet<>();
    private final Set<String> unknownColumns = new HashSet<>();
    /** The names that columns have now which an operation brings back. */
    private final Map<String, String> keptColumns = new HashMap<>();

    private final NewTypes made = new NewTypes();

    private RowGuards(ColumnTypes types) {
        this.types = types;
    }

    /** Returns the guards, in the order of the operations; {@code types} tells what columns are now. */
    static List<RowGuard> of(List<Operation> operations, ColumnTypes types) {
        RowGuards guards = new RowGuards(types);
        for (Operation operation : operations) {
            if (operation instanceof ExecuteSql) {
                break;
            }
            guards.guard(operation);
            guards.note(operation);
        }
        return guards.guards;
    }

    private void guard(Operation operation) {
        if (operation instanceof AlterColumn alter && keptColumns.containsKey(key(alter.table(), alter.column()))) {
            boolean required = alter.changes().stream()
                    .anyMatch(c -> c instanceof ColumnChange.Nullability nullability && !nullability.nullable());
            if (required && !unknownTables.contains(alter.table())) {
                String now = keptColumns.getOrDefault(key(alter.table(), alter.column()), alter.column());
                guards.add(ConstraintGuards.notNull(alter.table(), now));
            }
        } else if (operation instanceof AlterColumn alter && isKnown(alter.table(), List.of(alter.column()))) {
            for (ColumnChange change : alter.changes()) {
                if (change instanceof ColumnChange.Type type) {
                    types.of(alter.table(), alter.column())
                            .flatMap(from -> TypeGuard.of(alter, type, from, types, made))
                            .ifPresent(guards::add);
                } else if (change instanceof ColumnChange.Nullability nullability && !nullability.nullable()) {
                    guards.add(ConstraintGuards.notNull(alter.table(), alter.column()));
                }
            }
        } else if (operation instanceof AddConstraint add && !unknownTables.contains(add.table())) {
            add(ConstraintGuards.of(add.table(), add.constraint(), this::isKnown));
        } else if (operation instanceof CreateIndex create && !unknownTables.contains(create.table())) {
            add(ConstraintGuards.of(create.table(), create.index(), this::isKnown));
        } else if (operation instanceof AddColumn add && !unknownTables.contains(add.table())) {
            add(ConstraintGuards.newColumn(add.table(), add.column()));
        }
    }

    private void add(Optional<RowGuard> guard) {
        guard.filter(g -> !made.isCastTo(g.offenders())).ifPresent(guards::add);
    }

    private boolean isKnown(QualifiedName table, List<String> columns) {
        return !unknownTables.contains(table)
                && columns.stream().noneMatch(c -> unknownColumns.contains(key(table, c)));
    }

    private static String key(QualifiedName table, String column) {
        return table + "\0" + column;
    }

    private void note(Operation operation) {
        if (operation instanceof CreateTable create) {
            unknownTables.add(create.table().name());
        } else if (operation instanceof DropTable drop) {
            unknownTables.add(drop.name());
        } else if (operation instanceof RenameTable rename) {
            unknownTables.add(rename.table());
            unknownTables.add(rename.table().sibling(rename.newName()));
        } else if (operation instanceof AddColumn add) {
            unknownColumns.add(key(add.table(), add.column().name()));
        } else if (operation instanceof DropColumn drop) {
            unknownColumns.add(key(drop.table(), drop.column()));
        } else if (operation instanceof RenameColumn rename) {
            unknownColumns.add(key(rename.table(), rename.column()));
            unknownColumns.add(key(rename.table(), rename.newName()));
            if (KeptName.is(rename.column()) && !KeptName.is(rename.newName())) {
                keptColumns.put(key(rename.table(), rename.newName()), rename.column());
            }
        } else if (operation instanceof FillColumn fill) {
            unknownColumns.add(key(fill.table(), fill.column()));
            keptColumns.remove(key(fill.table(), fill.column()));
        } else if (operation instanceof Backfill backfill) {
            backfill.assignments().forEach(a -> unknownColumns.add(key(backfill.table(), a.column())));
        } else if (operation instanceof ReplaceValue replace) {
            unknownColumns.add(key(replace.table(), replace.column()));
        } else if (operation instanceof AlterColumn alter
                && alter.changes().stream().anyMatch(ColumnChange.Type.class::isInstance)) {
            unknownColumns.add(key(alter.table(), alter.column()));
        }
        made.note(operation);
    }
}
