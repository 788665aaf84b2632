package dev.autogen.generator.rename;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.List;

/** The names that tables and columns have in the database until they are renamed. */
public final class NamesBefore {

    private final List<Operation> renames;

    /** Looks back over these operations. */
    public NamesBefore(List<Operation> renames) {
        this.renames = List.copyOf(renames);
    }

    /** Returns the name in the database of a table. */
    public QualifiedName of(QualifiedName table) {
        return of(new ColumnReference(table, "")).table();
    }

    /** Returns the name in the database of a column and its table. */
    public ColumnReference of(ColumnReference column) {
        ColumnReference at = column;
        for (int i = renames.size() - 1; i >= 0; i--) {
            if (renames.get(i) instanceof RenameTable rename
                    && rename.table().sibling(rename.newName()).equals(at.table())) {
                at = new ColumnReference(rename.table(), at.column());
            } else if (renames.get(i) instanceof RenameColumn rename
                    && at.equals(new ColumnReference(rename.table(), rename.newName()))) {
                at = new ColumnReference(rename.table(), rename.column());
            }
        }
        return at;
    }
}
