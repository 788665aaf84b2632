package dev.autogen.runtime.internal.edit;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What speaks of a table or a column from outside its table, and follows when that is renamed. */
final class References {

    private References() {}

    static Table edit(Table table, UnaryOperator<ForeignKey> edit) {
        if (table.constraintsOf(ForeignKey.class).findAny().isEmpty()) {
            return table;
        }
        List<Constraint> edited = table.constraints().stream()
                .map(c -> c instanceof ForeignKey key ? edit.apply(key) : c)
                .toList();
        return table.withConstraints(edited);
    }

    static ForeignKey toTable(ForeignKey key, QualifiedName table, QualifiedName newName) {
        return key.referencedTable().equals(table) ? with(key, key.columns(), newName, key.referencedColumns()) : key;
    }

    static ForeignKey toColumn(ForeignKey key, QualifiedName table, String column, String newName) {
        return key.referencedTable().equals(table)
                ? with(key, key.columns(), table, TableEdits.replace(key.referencedColumns(), column, newName))
                : key;
    }

    static ForeignKey with(ForeignKey key, List<String> columns, QualifiedName table, List<String> referenced) {
        return new ForeignKey(
                key.name(),
                columns,
                table,
                referenced,
                key.onDelete(),
                key.onUpdate(),
                key.setColumns(),
                key.matchFull(),
                key.deferrability(),
                key.validated(),
                key.enforced(),
                key.comment());
    }

    static boolean isOwner(Sequence sequence, QualifiedName table, String column) {
        return sequence.ownedBy().equals(Optional.of(new ColumnReference(table, column)));
    }

    static Sequence ownerTable(Sequence sequence, QualifiedName table, QualifiedName newName) {
        return sequence.withOwnedBy(sequence.ownedBy()
                .map(owner -> owner.table().equals(table) ? new ColumnReference(newName, owner.column()) : owner));
    }

    static Sequence ownerColumn(Sequence sequence, RenameColumn rename) {
        return isOwner(sequence, rename.table(), rename.column())
                ? sequence.withOwnedBy(Optional.of(new ColumnReference(rename.table(), rename.newName())))
                : sequence;
    }

    /** The server's text of a view follows the name of a table that it reads. */
    static View usedTable(View view, QualifiedName table, QualifiedName newName) {
        if (!view.uses().containsKey(table)) {
            return view;
        }
        View renamed = view.withQuery(SqlWords.renaming(view.query(), table.name(), newName.name()));
        return renamed.withUses(view.uses().entrySet().stream()
                .collect(Collectors.toMap(u -> u.getKey().equals(table) ? newName : u.getKey(), Map.Entry::getValue)));
    }

    static View usedColumn(View view, RenameColumn rename) {
        Map<QualifiedName, Set<String>> uses = new HashMap<>(view.uses());
        uses.computeIfPresent(
                rename.table(),
                (table, columns) ->
                        Set.copyOf(TableEdits.replace(List.copyOf(columns), rename.column(), rename.newName())));
        return view.withUses(uses);
    }

    /** The default of a column names its sequence by what PostgreSQL knows it, and shows its new name. */
    static Table ofSequence(Table table, QualifiedName sequence, QualifiedName newName) {
        UnaryOperator<String> text = sql -> sql.replace(regclass(sequence, true), regclass(newName, false))
                .replace(regclass(sequence, false), regclass(newName, false));
        return table.withColumns(table.columns().stream()
                .map(c -> c.withDefault(c.defaultValue().map(text)))
                .toList());
    }

    private static String regclass(QualifiedName name, boolean quoted) {
        return Identifiers.literal(quoted ? Identifiers.quote(name) : SqlWords.written(name)) + "::regclass";
    }
}
