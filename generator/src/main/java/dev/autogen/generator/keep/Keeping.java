package dev.autogen.generator.keep;

import dev.autogen.generator.diff.order.TypeName;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.KeptName;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.DropSchema;
import dev.autogen.runtime.operation.DropSequence;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameSequence;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Drops turned into renames.
 *
 * <p>What is kept hinders nobody: a column takes NULL, a table has no constraint and no index left, and neither holds a
 * value of an enum or composite type, which may change or go. So each later migration runs as if it were not there.
 */
public final class Keeping {

    private final String revision;
    private final Set<QualifiedName> types = new HashSet<>();
    private final Set<String> namespaces = new HashSet<>();
    private final List<Operation> result = new ArrayList<>();

    private Keeping(Schema current, String revision) {
        this.revision = revision;
        types.addAll(current.enums().names());
        types.addAll(current.composites().names());
    }

    /**
     * Returns operations that keep what the given ones drop.
     *
     * @param current what is there before them
     * @param revision the id of their revision, which becomes part of the names
     */
    public static List<Operation> in(List<Operation> operations, Schema current, String revision) {
        Keeping keeping = new Keeping(current, revision);
        operations.forEach(keeping::add);
        keeping.result.removeIf(o -> o instanceof DropSchema drop && keeping.namespaces.contains(drop.name()));
        return List.copyOf(keeping.result);
    }

    /** Returns a line for the class for each thing that its operations keep. */
    public static List<String> notes(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> {
                    if (operation instanceof RenameColumn rename) {
                        return note("column", rename.table() + "." + rename.column(), rename.newName());
                    } else if (operation instanceof RenameTable rename) {
                        return note("table", rename.table().toString(), rename.newName());
                    }
                    return Stream.empty();
                })
                .toList();
    }

    private static Stream<String> note(String kind, String name, String newName) {
        return KeptName.is(newName)
                ? Stream.of("KEPT: " + kind + " " + name + " as " + newName + ", until autogen purge.")
                : Stream.empty();
    }

    private void add(Operation operation) {
        if (operation instanceof DropColumn drop
                && drop.was().filter(Keeping::hasValues).isPresent()) {
            Column column = drop.was().orElseThrow();
            List<ColumnChange> changes = untied(column);
            if (!column.nullable() && column.identityDefinition().isEmpty()) {
                changes.add(new ColumnChange.Nullability(true));
            }
            alter(drop.table(), column.withName(drop.column()), changes);
            result.add(new RenameColumn(drop.table(), drop.column(), KeptName.of(drop.column(), revision)));
        } else if (operation instanceof DropTable drop && drop.was().isPresent()) {
            table(drop.was().orElseThrow().withName(drop.name()));
        } else if (operation instanceof DropSequence drop) {
            result.add(new RenameSequence(drop.name(), KeptName.of(drop.name().name(), revision)));
            drop.name().schema().ifPresent(namespaces::add);
        } else {
            result.add(operation);
        }
    }

    private static boolean hasValues(Column column) {
        return column.generated().isEmpty();
    }

    private void table(Table table) {
        QualifiedName name = table.name();
        table.constraints().stream().filter(ForeignKey.class::isInstance).forEach(key -> drop(name, key));
        table.constraints().stream().filter(c -> !(c instanceof ForeignKey)).forEach(c -> drop(name, c));
        for (Index index : table.indexes()) {
            QualifiedName indexName = name.sibling(index.name().text());
            result.add(new DropIndex(indexName, false, Optional.of(new CreateIndex(name, index, false))));
        }
        for (Column column : table.columns()) {
            if (!hasValues(column)) {
                result.add(new DropColumn(name, column.name(), Optional.of(column)));
            }
        }
        table.columns().stream().filter(Keeping::hasValues).forEach(column -> alter(name, column, untied(column)));
        result.add(new RenameTable(name, KeptName.of(name.name(), revision)));
        name.schema().ifPresent(namespaces::add);
    }

    private void drop(QualifiedName table, Constraint constraint) {
        result.add(new DropConstraint(table, constraint.name().text(), Optional.of(constraint)));
    }

    private void alter(QualifiedName table, Column column, List<ColumnChange> changes) {
        if (!changes.isEmpty()) {
            result.add(new AlterColumn(table, column.name(), changes, Optional.of(column)));
        }
    }

    /** A value of a type that may change or go becomes its text; a default that needs such a type or a sequence goes. */
    private List<ColumnChange> untied(Column column) {
        List<ColumnChange> changes = new ArrayList<>();
        boolean tied = isOfOurTypes(column.type());
        boolean needs = column.defaultValue()
                .filter(text -> tied || text.contains("::regclass"))
                .isPresent();
        if (needs) {
            changes.add(new ColumnChange.Default(Optional.empty()));
        }
        if (tied) {
            String value = Identifiers.quote(column.name()) + "::text";
            changes.add(new ColumnChange.Type("text", Optional.empty(), Optional.of(value)));
        }
        return changes;
    }

    private boolean isOfOurTypes(String type) {
        return TypeName.of(type).filter(types::contains).isPresent();
    }
}
