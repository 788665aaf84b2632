package dev.autogen.runtime.internal.edit;

import dev.autogen.runtime.change.EnumChange;
import dev.autogen.runtime.change.EnumTexts;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.AlterSequence;
import dev.autogen.runtime.operation.Backfill;
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
import dev.autogen.runtime.schema.ForeignKey;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What each operation does to a schema. */
record SchemaEdits(EditedSchema schema) implements OperationVisitor<EditedSchema> {

    @Override
    public EditedSchema visit(CreateSchema create) {
        require(schema.namespaces.add(create.name()), "the schema exists already");
        return schema;
    }

    @Override
    public EditedSchema visit(DropSchema drop) {
        require(schema.namespaces.remove(drop.name()), "there is no such schema");
        return schema;
    }

    @Override
    public EditedSchema visit(CreateEnum create) {
        schema.enums.add(create.type());
        return schema;
    }

    @Override
    public EditedSchema visit(DropEnum drop) {
        schema.enums.remove(drop.name());
        return schema;
    }

    @Override
    public EditedSchema visit(AlterEnum alter) {
        schema.enums.change(alter.name(), alter.change()::applyTo);
        if (alter.change() instanceof EnumChange.RenameValue rename) {
            schema.tables.changeAll(
                    table -> EnumTexts.renaming(table, alter.name(), rename.value(), rename.newValue()));
        } else if (alter.change() instanceof EnumChange.MergeValue merge) {
            schema.tables.changeAll(table -> EnumTexts.renaming(table, alter.name(), merge.value(), merge.into()));
        }
        return schema;
    }

    @Override
    public EditedSchema visit(CreateComposite create) {
        schema.composites.add(create.type());
        return schema;
    }

    @Override
    public EditedSchema visit(DropComposite drop) {
        schema.composites.remove(drop.name());
        return schema;
    }

    @Override
    public EditedSchema visit(AlterComposite alter) {
        schema.composites.change(alter.name(), alter.change()::applyTo);
        return schema;
    }

    @Override
    public EditedSchema visit(CreateSequence create) {
        schema.sequences.add(create.sequence());
        return schema;
    }

    @Override
    public EditedSchema visit(DropSequence drop) {
        schema.sequences.remove(drop.name());
        return schema;
    }

    @Override
    public EditedSchema visit(AlterSequence alter) {
        schema.sequences.change(alter.name(), alter::applyTo);
        return schema;
    }

    @Override
    public EditedSchema visit(CreateTable create) {
        schema.add(create.table());
        return schema;
    }

    @Override
    public EditedSchema visit(DropTable drop) {
        schema.removeTable(drop.name());
        schema.sequences.removeIf(sequence -> sequence.ownedBy()
                .filter(owner -> owner.table().equals(drop.name()))
                .isPresent());
        return schema;
    }

    @Override
    public EditedSchema visit(RenameTable rename) {
        QualifiedName newName = rename.table().sibling(rename.newName());
        schema.add(schema.removeTable(rename.table()).withName(newName));
        foreignKeys(key -> References.toTable(key, rename.table(), newName));
        schema.sequences.changeAll(s -> References.ownerTable(s, rename.table(), newName));
        schema.views.changeAll(v -> References.usedTable(v, rename.table(), newName));
        return schema;
    }

    @Override
    public EditedSchema visit(SetLogged set) {
        schema.change(set.table(), table -> table.withUnlogged(!set.logged()));
        return schema;
    }

    @Override
    public EditedSchema visit(CreateView create) {
        schema.views.add(create.view());
        return schema;
    }

    @Override
    public EditedSchema visit(DropView drop) {
        schema.views.remove(drop.name());
        return schema;
    }

    @Override
    public EditedSchema visit(AddColumn add) {
        schema.change(add.table(), table -> TableEdits.add(table, add.column()));
        return schema;
    }

    @Override
    public EditedSchema visit(DropColumn drop) {
        schema.change(drop.table(), table -> TableEdits.dropColumn(table, drop.column()));
        schema.sequences.removeIf(s -> References.isOwner(s, drop.table(), drop.column()));
        return schema;
    }

    @Override
    public EditedSchema visit(RenameColumn rename) {
        schema.change(rename.table(), table -> TableEdits.renameColumn(table, rename.column(), rename.newName()));
        foreignKeys(key -> References.toColumn(key, rename.table(), rename.column(), rename.newName()));
        schema.sequences.changeAll(s -> References.ownerColumn(s, rename));
        schema.views.changeAll(v -> References.usedColumn(v, rename));
        return schema;
    }

    @Override
    public EditedSchema visit(AlterColumn alter) {
        schema.change(alter.table(), table -> TableEdits.alterColumn(table, alter));
        return schema;
    }

    @Override
    public EditedSchema visit(AddConstraint add) {
        schema.change(add.table(), table -> TableEdits.add(table, add.constraint()));
        return schema;
    }

    @Override
    public EditedSchema visit(DropConstraint drop) {
        schema.change(drop.table(), table -> TableEdits.dropConstraint(table, drop.name()));
        return schema;
    }

    @Override
    public EditedSchema visit(RenameConstraint rename) {
        schema.change(rename.table(), table -> TableEdits.renameConstraint(table, rename.name(), rename.newName()));
        return schema;
    }

    @Override
    public EditedSchema visit(ValidateConstraint validate) {
        schema.change(validate.table(), table -> TableEdits.validate(table, validate.name()));
        return schema;
    }

    @Override
    public EditedSchema visit(InvalidateConstraint invalidate) {
        schema.change(invalidate.table(), table -> TableEdits.replace(table, invalidate.constraint()));
        return schema;
    }

    @Override
    public EditedSchema visit(CreateIndex create) {
        QualifiedName name = create.table().sibling(create.index().name().text());
        require(!schema.hasIndex(name), "there is an index of that name already");
        schema.change(create.table(), table -> TableEdits.add(table, create.index()));
        return schema;
    }

    @Override
    public EditedSchema visit(DropIndex drop) {
        schema.change(
                schema.tableOf(drop.name()),
                table -> TableEdits.dropIndex(table, drop.name().name()));
        return schema;
    }

    @Override
    public EditedSchema visit(RenameIndex rename) {
        schema.change(
                schema.tableOf(rename.name()),
                table -> TableEdits.renameIndex(table, rename.name().name(), rename.newName()));
        return schema;
    }

    @Override
    public EditedSchema visit(RenameSequence rename) {
        QualifiedName newName = rename.name().sibling(rename.newName());
        schema.sequences.add(schema.sequences.remove(rename.name()).withName(newName));
        schema.tables.changeAll(table -> References.ofSequence(table, rename.name(), newName));
        return schema;
    }

    @Override
    public EditedSchema visit(Backfill operation) {
        return schema;
    }

    @Override
    public EditedSchema visit(FillColumn fill) {
        return schema;
    }

    @Override
    public EditedSchema visit(WriteRows write) {
        return schema;
    }

    @Override
    public EditedSchema visit(ReplaceValue replace) {
        return schema;
    }

    @Override
    public EditedSchema visit(SetComment set) {
        QualifiedName name = set.target().name();
        Optional<String> text = set.comment().text();
        switch (set.target().kind()) {
            case TABLE -> schema.tables.change(name, table -> table.withComment(text));
            case VIEW -> schema.views.change(name, view -> view.withComment(text));
            case SEQUENCE -> schema.sequences.change(name, sequence -> sequence.withComment(text));
            case INDEX ->
                schema.change(schema.tableOf(name), table -> TableEdits.commentIndex(table, name.name(), text));
            case CONSTRAINT -> {
                var constraint = set.target().constraint().orElseThrow();
                schema.change(name, table -> TableEdits.commentConstraint(table, constraint, text));
            }
            case TYPE -> {
                if (schema.composites.has(name)) {
                    schema.composites.change(name, type -> type.withComment(text));
                } else {
                    schema.enums.change(name, type -> type.withComment(text));
                }
            }
        }
        return schema;
    }

    @Override
    public EditedSchema visit(Decision decision) {
        return schema;
    }

    @Override
    public EditedSchema visit(ExecuteSql execute) {
        return schema;
    }

    private void foreignKeys(UnaryOperator<ForeignKey> edit) {
        schema.tables.changeAll(table -> References.edit(table, edit));
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
