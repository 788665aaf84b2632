package dev.autogen.generator.own;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.AlterSequence;
import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateComposite;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.CreateView;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropComposite;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.DropEnum;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.DropSchema;
import dev.autogen.runtime.operation.DropSequence;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.DropView;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.InvalidateConstraint;
import dev.autogen.runtime.operation.OperationVisitor;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameConstraint;
import dev.autogen.runtime.operation.RenameIndex;
import dev.autogen.runtime.operation.RenameSequence;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.operation.SetComment;
import dev.autogen.runtime.operation.SetLogged;
import dev.autogen.runtime.operation.ValidateConstraint;
import dev.autogen.runtime.operation.WriteRows;
import dev.autogen.runtime.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The names of what a run of operations made and did not drop again. */
final class Ledger implements OperationVisitor<Boolean> {

    private final Set<String> schemas = new HashSet<>();
    private final Set<QualifiedName> types = new HashSet<>();
    private final Set<QualifiedName> sequences = new HashSet<>();
    private final Set<QualifiedName> tables = new HashSet<>();
    private final Set<TablePart> parts = new HashSet<>();
    private final Set<QualifiedName> views = new HashSet<>();
    private final Set<QualifiedName> shared = new HashSet<>();
    private final Set<String> rawSql = new HashSet<>();
    private boolean stamped;
    private boolean followed = true;

    Ledger() {}

    /** Goes on where another ended. */
    Ledger(Ownership start) {
        schemas.addAll(start.schemas());
        types.addAll(start.types());
        sequences.addAll(start.sequences());
        tables.addAll(start.tables());
        parts.addAll(start.parts());
        views.addAll(start.views());
        shared.addAll(start.shared());
        rawSql.addAll(start.rawSql());
        followed = start.followed();
    }

    /** Says whether what follows was only said to have run. */
    void stamped(boolean isSo) {
        stamped = isSo;
    }

    /** Says whether all that a migration does is known. */
    void followed(boolean whole) {
        followed &= whole;
    }

    Ownership toOwnership() {
        return new Ownership(
                Set.copyOf(schemas),
                Set.copyOf(types),
                Set.copyOf(sequences),
                Set.copyOf(tables),
                Set.copyOf(parts),
                Set.copyOf(views),
                Set.copyOf(shared),
                Set.copyOf(rawSql),
                followed);
    }

    @Override
    public Boolean visit(CreateSchema operation) {
        return schemas.add(operation.name());
    }

    @Override
    public Boolean visit(DropSchema operation) {
        return schemas.remove(operation.name());
    }

    @Override
    public Boolean visit(CreateEnum operation) {
        return types.add(operation.type().name());
    }

    @Override
    public Boolean visit(DropEnum operation) {
        return types.remove(operation.name());
    }

    @Override
    public Boolean visit(AlterEnum operation) {
        return false;
    }

    @Override
    public Boolean visit(CreateComposite operation) {
        return types.add(operation.type().name());
    }

    @Override
    public Boolean visit(DropComposite operation) {
        return types.remove(operation.name());
    }

    @Override
    public Boolean visit(AlterComposite operation) {
        return false;
    }

    @Override
    public Boolean visit(CreateSequence operation) {
        return sequences.add(operation.sequence().name());
    }

    @Override
    public Boolean visit(DropSequence operation) {
        return sequences.remove(operation.name());
    }

    @Override
    public Boolean visit(CreateTable operation) {
        Table table = operation.table();
        if (stamped) {
            shared.add(table.name());
        }
        table.columns().forEach(c -> parts.add(TablePart.column(table.name(), c.name())));
        table.constraints()
                .forEach(c -> parts.add(TablePart.named(table.name(), c.name().text())));
        table.indexes()
                .forEach(i -> parts.add(TablePart.named(table.name(), i.name().text())));
        return tables.add(table.name());
    }

    @Override
    public Boolean visit(DropTable operation) {
        parts.removeIf(part -> part.table().equals(operation.name()));
        shared.remove(operation.name());
        return tables.remove(operation.name());
    }

    @Override
    public Boolean visit(RenameTable operation) {
        QualifiedName renamed = operation.table().sibling(operation.newName());
        renameParts(part -> part.table().equals(operation.table()), part -> part.in(renamed));
        if (shared.remove(operation.table())) {
            shared.add(renamed);
        }
        return tables.remove(operation.table()) && tables.add(renamed);
    }

    @Override
    public Boolean visit(CreateView operation) {
        return views.add(operation.view().name());
    }

    @Override
    public Boolean visit(DropView operation) {
        return views.remove(operation.name());
    }

    @Override
    public Boolean visit(SetLogged operation) {
        return false;
    }

    @Override
    public Boolean visit(ValidateConstraint operation) {
        return false;
    }

    @Override
    public Boolean visit(InvalidateConstraint operation) {
        return false;
    }

    @Override
    public Boolean visit(AlterSequence operation) {
        return false;
    }

    @Override
    public Boolean visit(AddColumn operation) {
        return parts.add(TablePart.column(operation.table(), operation.column().name()));
    }

    @Override
    public Boolean visit(DropColumn operation) {
        return parts.remove(TablePart.column(operation.table(), operation.column()));
    }

    @Override
    public Boolean visit(RenameColumn operation) {
        return rename(
                TablePart.column(operation.table(), operation.column()),
                TablePart.column(operation.table(), operation.newName()));
    }

    @Override
    public Boolean visit(AlterColumn operation) {
        for (ColumnChange change : operation.changes()) {
            if (change instanceof ColumnChange.Default byDefault
                    && byDefault.expression().isPresent()) {
                parts.add(TablePart.property(operation.table(), operation.column(), "default"));
            } else if (change instanceof ColumnChange.Nullability nullability && !nullability.nullable()) {
                parts.add(TablePart.property(operation.table(), operation.column(), "not null"));
            } else if (change instanceof ColumnChange.Type) {
                parts.add(TablePart.property(operation.table(), operation.column(), "type"));
            } else if (change instanceof ColumnChange.SetComment) {
                parts.add(TablePart.property(operation.table(), operation.column(), "comment"));
            }
        }
        return false;
    }

    @Override
    public Boolean visit(AddConstraint operation) {
        return parts.add(
                TablePart.named(operation.table(), operation.constraint().name().text()));
    }

    @Override
    public Boolean visit(DropConstraint operation) {
        return parts.remove(TablePart.named(operation.table(), operation.name()));
    }

    @Override
    public Boolean visit(RenameConstraint operation) {
        return rename(
                TablePart.named(operation.table(), operation.name()),
                TablePart.named(operation.table(), operation.newName()));
    }

    @Override
    public Boolean visit(CreateIndex operation) {
        return parts.add(
                TablePart.named(operation.table(), operation.index().name().text()));
    }

    @Override
    public Boolean visit(DropIndex operation) {
        return parts.removeIf(part -> part.isIndex(operation.name()));
    }

    @Override
    public Boolean visit(RenameSequence operation) {
        return sequences.remove(operation.name())
                && sequences.add(operation.name().sibling(operation.newName()));
    }

    @Override
    public Boolean visit(Backfill operation) {
        return false;
    }

    @Override
    public Boolean visit(FillColumn operation) {
        return false;
    }

    @Override
    public Boolean visit(Decision operation) {
        return false;
    }

    @Override
    public Boolean visit(WriteRows operation) {
        return false;
    }

    @Override
    public Boolean visit(ReplaceValue operation) {
        return false;
    }

    @Override
    public Boolean visit(RenameIndex operation) {
        renameParts(part -> part.isIndex(operation.name()), part -> part.called(operation.newName()));
        return true;
    }

    @Override
    public Boolean visit(SetComment operation) {
        return false;
    }

    @Override
    public Boolean visit(ExecuteSql operation) {
        // What unmanaged SQL adds to tables that exist belongs to no migration.
        return operation.isUnmanaged() ? shared.addAll(tables) : rawSql.add(operation.sql());
    }

    private boolean rename(TablePart from, TablePart to) {
        return parts.remove(from) && parts.add(to);
    }

    private void renameParts(Predicate<TablePart> which, UnaryOperator<TablePart> renaming) {
        List<TablePart> renamed = parts.stream().filter(which).toList();
        renamed.forEach(parts::remove);
        renamed.forEach(part -> parts.add(renaming.apply(part)));
    }
}
