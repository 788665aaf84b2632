package dev.autogen.runtime.apply;

import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.KeptName;
import dev.autogen.runtime.schema.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of the rows before the first operation is still so when a later one comes: that alone can be asked about. */
final class RowsBefore {

    private final ColumnTypes types;
    private final Set<QualifiedName> otherTables = new HashSet<>();
    private final Set<ColumnReference> otherColumns = new HashSet<>();
    /** The names that columns have now which an operation brings back. */
    private final Map<ColumnReference, String> kept = new HashMap<>();

    private final NewTypes made = new NewTypes();

    RowsBefore(ColumnTypes types) {
        this.types = types;
    }

    /** Tells whether a table is there, under that name. */
    boolean has(QualifiedName table) {
        return !otherTables.contains(table);
    }

    /** Tells whether columns hold what they will hold. */
    boolean has(QualifiedName table, List<String> columns) {
        return has(table) && columns.stream().noneMatch(c -> otherColumns.contains(new ColumnReference(table, c)));
    }

    /** Tells whether an expression of these words can be asked; a value that an enum does not have yet cannot be. */
    boolean hasWords(QualifiedName table, List<String> words) {
        return has(table, words)
                && (!made.isAnyAltered()
                        || words.stream()
                                .flatMap(w -> types.of(table, w).stream())
                                .noneMatch(made::isAltered));
    }

    /** Returns the name that a column has now which was kept and comes back. */
    Optional<String> keptName(QualifiedName table, String column) {
        return Optional.ofNullable(kept.get(new ColumnReference(table, column))).filter(name -> has(table));
    }

    /** Returns the types that come before. */
    NewTypes types() {
        return made;
    }

    void note(Operation operation) {
        if (operation instanceof CreateTable create) {
            otherTables.add(create.table().name());
        } else if (operation instanceof DropTable drop) {
            otherTables.add(drop.name());
        } else if (operation instanceof RenameTable rename) {
            otherTables.add(rename.table());
            otherTables.add(rename.table().sibling(rename.newName()));
        } else if (operation instanceof AddColumn add) {
            other(add.table(), add.column().name());
        } else if (operation instanceof DropColumn drop) {
            other(drop.table(), drop.column());
        } else if (operation instanceof RenameColumn rename) {
            other(rename.table(), rename.column());
            other(rename.table(), rename.newName());
            if (KeptName.is(rename.column()) && !KeptName.is(rename.newName())) {
                kept.put(new ColumnReference(rename.table(), rename.newName()), rename.column());
            }
        } else if (operation instanceof FillColumn fill) {
            other(fill.table(), fill.column());
            kept.remove(new ColumnReference(fill.table(), fill.column()));
        } else if (operation instanceof Backfill backfill) {
            backfill.assignments().forEach(a -> other(backfill.table(), a.column()));
        } else if (operation instanceof ReplaceValue replace) {
            other(replace.table(), replace.column());
        } else if (operation instanceof AlterColumn alter
                && alter.changes().stream().anyMatch(ColumnChange.Type.class::isInstance)) {
            other(alter.table(), alter.column());
        }
        made.note(operation);
    }

    private void other(QualifiedName table, String column) {
        otherColumns.add(new ColumnReference(table, column));
    }
}
