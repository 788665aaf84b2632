package dev.autogen.generator.own;

import dev.autogen.runtime.migration.EnumOrdinals;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which constants of enums the numbers in columns mean, as migrations say by {@link EnumOrdinals}.
 *
 * @param byColumn the constants of 0, 1, 2 and so on in each column
 */
public record RememberedConstants(Map<ColumnReference, List<String>> byColumn) {

    /** Nothing is known. */
    public static final RememberedConstants NONE = new RememberedConstants(Map.of());

    public RememberedConstants {
        byColumn = Map.copyOf(byColumn);
    }

    /** Returns what applied migrations say, by the names that the columns have now. */
    public static RememberedConstants of(Migrations migrations, AppliedRevisions applied) {
        return of(
                migrations.graph().inOrder(applied.ids()).stream()
                        .filter(revision -> applied.ids().contains(revision.id()))
                        .toList(),
                migrations);
    }

    /** Returns what revisions say, the later ones last. */
    public static RememberedConstants of(List<RevisionInfo> revisions, Migrations migrations) {
        RememberedConstants known = NONE;
        for (RevisionInfo revision : revisions) {
            Migration migration = migrations.load(revision);
            known = known.byColumn.isEmpty()
                    ? known
                    : known.after(AppliedOperations.follow(migration).operations());
            known = known.and(migration.getClass().getAnnotationsByType(EnumOrdinals.class));
        }
        return known;
    }

    private RememberedConstants and(EnumOrdinals... said) {
        Map<ColumnReference, List<String>> all = new LinkedHashMap<>(byColumn);
        for (EnumOrdinals one : said) {
            all.put(new ColumnReference(QualifiedName.parse(one.table()), one.column()), List.of(one.constants()));
        }
        return new RememberedConstants(all);
    }

    /** Returns the same by the names after these operations. */
    public RememberedConstants after(Collection<? extends Operation> operations) {
        RememberedConstants known = this;
        for (Operation operation : operations) {
            if (operation instanceof RenameTable rename) {
                known = known.renaming(column -> column.table().equals(rename.table())
                        ? new ColumnReference(rename.table().sibling(rename.newName()), column.column())
                        : column);
            } else if (operation instanceof RenameColumn rename) {
                ColumnReference before = new ColumnReference(rename.table(), rename.column());
                known = known.renaming(column ->
                        column.equals(before) ? new ColumnReference(rename.table(), rename.newName()) : column);
            }
        }
        return known;
    }

    private RememberedConstants renaming(UnaryOperator<ColumnReference> name) {
        Map<ColumnReference, List<String>> renamed = new LinkedHashMap<>();
        byColumn.forEach((column, constants) -> renamed.put(name.apply(column), constants));
        return new RememberedConstants(renamed);
    }
}
