package dev.autogen.runtime.operation;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.schema.CompositeType;
import dev.autogen.runtime.schema.EnumType;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Named;
import dev.autogen.runtime.schema.NamedSet;
import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What a schema is after operations, worked out in memory as PostgreSQL would do it. */
public final class SchemaEditor {

    private final TreeSet<String> namespaces;
    private final Map<QualifiedName, EnumType> enums;
    private final Map<QualifiedName, Sequence> sequences;
    private final Map<QualifiedName, Table> tables;
    private final Map<QualifiedName, View> views;
    private final Map<QualifiedName, CompositeType> composites;
    private final Map<QualifiedName, QualifiedName> tableOfIndex = new HashMap<>();

    private SchemaEditor(Schema start) {
        namespaces = new TreeSet<>(start.namespaces());
        enums = mapOf(start.enums());
        sequences = mapOf(start.sequences());
        tables = mapOf(start.tables());
        views = mapOf(start.views());
        composites = mapOf(start.composites());
        tables.values().forEach(this::noteIndexes);
    }

    /** Returns the schema after one operation. */
    public static Schema apply(Schema schema, Operation operation) {
        return applyAll(schema, List.of(operation));
    }

    /**
     * Returns the schema after the operations, in their order.
     *
     * @throws AutogenException if one of them does not fit what is there
     */
    public static Schema applyAll(Schema schema, List<? extends Operation> operations) {
        SchemaEditor editor = new SchemaEditor(schema);
        for (Operation operation : operations) {
            operation.accept(new Step(editor, operation));
        }
        return editor.result();
    }

    private Schema result() {
        return new Schema(
                namespaces,
                NamedSet.of(enums.values()),
                NamedSet.of(sequences.values()),
                NamedSet.of(tables.values()),
                NamedSet.of(views.values()),
                NamedSet.of(composites.values()));
    }

    private static <T extends Named> Map<QualifiedName, T> mapOf(NamedSet<T> objects) {
        Map<QualifiedName, T> map = new TreeMap<>();
        objects.forEach(object -> map.put(object.name(), object));
        return map;
    }

    private void noteIndexes(Table table) {
        for (Index index : table.indexes()) {
            tableOfIndex.put(table.name().sibling(index.name().text()), table.name());
        }
    }

    private void forgetIndexes(Table table) {
        for (Index index : table.indexes()) {
            tableOfIndex.remove(table.name().sibling(index.name().text()));
        }
    }

    /** One operation at work; it names itself where it does not fit. */
    private record Step(SchemaEditor editor, Operation operation) implements OperationVisitor<SchemaEditor> {

        @Override
        public SchemaEditor visit(CreateSchema create) {
            require(editor.namespaces.add(create.name()), "the schema exists already");
            return editor;
        }

        @Override
        public SchemaEditor visit(DropSchema drop) {
            require(editor.namespaces.remove(drop.name()), "there is no such schema");
            return editor;
        }

        @Override
        public SchemaEditor visit(CreateEnum create) {
            return add(editor.enums, create.type());
        }

        @Override
        public SchemaEditor visit(DropEnum drop) {
            remove(editor.enums, drop.name());
            return editor;
        }

        @Override
        public SchemaEditor visit(AlterEnum alter) {
            change(editor.enums, alter.name(), alter.change()::applyTo);
            if (alter.change() instanceof EnumChange.RenameValue rename) {
                editor.tables.replaceAll(
                        (name, table) -> EnumTexts.renaming(table, alter.name(), rename.value(), rename.newValue()));
            } else if (alter.change() instanceof EnumChange.MergeValue merge) {
                editor.tables.replaceAll(
                        (name, table) -> EnumTexts.renaming(table, alter.name(), merge.value(), merge.into()));
            }
            return editor;
        }

        @Override
        public SchemaEditor visit(CreateComposite create) {
            return add(editor.composites, create.type());
        }

        @Override
        public SchemaEditor visit(DropComposite drop) {
            remove(editor.composites, drop.name());
            return editor;
        }

        @Override
        public SchemaEditor visit(AlterComposite alter) {
            return change(editor.composites, alter.name(), alter.change()::applyTo);
        }

        @Override
        public SchemaEditor visit(CreateSequence create) {
            return add(editor.sequences, create.sequence());
        }

        @Override
        public SchemaEditor visit(DropSequence drop) {
            remove(editor.sequences, drop.name());
            return editor;
        }

        @Override
        public SchemaEditor visit(AlterSequence alter) {
            Sequence before = find(editor.sequences, alter.name());
            return replace(editor.sequences, alter.applyTo(before));
        }

        @Override
        public SchemaEditor visit(CreateTable create) {
            add(editor.tables, create.table());
            editor.noteIndexes(create.table());
            return editor;
        }

        @Override
        public SchemaEditor visit(DropTable drop) {
            editor.forgetIndexes(remove(editor.tables, drop.name()));
            editor.sequences.values().removeIf(sequence -> sequence.ownedBy()
                    .filter(owner -> owner.table().equals(drop.name()))
                    .isPresent());
            return editor;
        }

        @Override
        public SchemaEditor visit(RenameTable rename) {
            QualifiedName newName = rename.table().sibling(rename.newName());
            Table table = remove(editor.tables, rename.table());
            editor.forgetIndexes(table);
            add(editor.tables, table.withName(newName));
            editor.noteIndexes(table.withName(newName));
            foreignKeys(key -> References.toTable(key, rename.table(), newName));
            editor.sequences.replaceAll((name, s) -> References.ownerTable(s, rename.table(), newName));
            editor.views.replaceAll((name, v) -> References.usedTable(v, rename.table(), newName));
            return editor;
        }

        @Override
        public SchemaEditor visit(SetLogged set) {
            return change(set.table(), table -> table.withUnlogged(!set.logged()));
        }

        @Override
        public SchemaEditor visit(CreateView create) {
            return add(editor.views, create.view());
        }

        @Override
        public SchemaEditor visit(DropView drop) {
            remove(editor.views, drop.name());
            return editor;
        }

        @Override
        public SchemaEditor visit(AddColumn add) {
            return change(add.table(), table -> TableEdits.add(table, add.column()));
        }

        @Override
        public SchemaEditor visit(DropColumn drop) {
            change(drop.table(), table -> {
                editor.forgetIndexes(table);
                return TableEdits.dropColumn(table, drop.column());
            });
            editor.noteIndexes(find(editor.tables, drop.table()));
            editor.sequences.values().removeIf(s -> References.isOwner(s, drop.table(), drop.column()));
            return editor;
        }

        @Override
        public SchemaEditor visit(RenameColumn rename) {
            change(rename.table(), table -> TableEdits.renameColumn(table, rename.column(), rename.newName()));
            foreignKeys(key -> References.toColumn(key, rename.table(), rename.column(), rename.newName()));
            editor.sequences.replaceAll((name, s) -> References.ownerColumn(s, rename));
            editor.views.replaceAll((name, v) -> References.usedColumn(v, rename));
            return editor;
        }

        @Override
        public SchemaEditor visit(AlterColumn alter) {
            return change(alter.table(), table -> TableEdits.alterColumn(table, alter));
        }

        @Override
        public SchemaEditor visit(AddConstraint add) {
            return change(add.table(), table -> TableEdits.add(table, add.constraint()));
        }

        @Override
        public SchemaEditor visit(DropConstraint drop) {
            return change(drop.table(), table -> TableEdits.dropConstraint(table, drop.name()));
        }

        @Override
        public SchemaEditor visit(RenameConstraint rename) {
            return change(rename.table(), table -> TableEdits.renameConstraint(table, rename.name(), rename.newName()));
        }

        @Override
        public SchemaEditor visit(ValidateConstraint validate) {
            return change(validate.table(), table -> TableEdits.validate(table, validate.name()));
        }

        @Override
        public SchemaEditor visit(InvalidateConstraint invalidate) {
            return change(invalidate.table(), table -> TableEdits.replace(table, invalidate.constraint()));
        }

        @Override
        public SchemaEditor visit(CreateIndex create) {
            QualifiedName name = create.table().sibling(create.index().name().text());
            require(!editor.tableOfIndex.containsKey(name), "there is an index of that name already");
            change(create.table(), table -> TableEdits.add(table, create.index()));
            editor.tableOfIndex.put(name, create.table());
            return editor;
        }

        @Override
        public SchemaEditor visit(DropIndex drop) {
            change(
                    tableOf(drop.name()),
                    table -> TableEdits.dropIndex(table, drop.name().name()));
            editor.tableOfIndex.remove(drop.name());
            return editor;
        }

        @Override
        public SchemaEditor visit(RenameIndex rename) {
            QualifiedName table = tableOf(rename.name());
            change(table, t -> TableEdits.renameIndex(t, rename.name().name(), rename.newName()));
            editor.tableOfIndex.remove(rename.name());
            editor.tableOfIndex.put(rename.name().sibling(rename.newName()), table);
            return editor;
        }

        @Override
        public SchemaEditor visit(RenameSequence rename) {
            QualifiedName newName = rename.name().sibling(rename.newName());
            Sequence renamed = remove(editor.sequences, rename.name()).withName(newName);
            editor.tables.replaceAll((name, table) -> References.ofSequence(table, rename.name(), newName));
            return add(editor.sequences, renamed);
        }

        @Override
        public SchemaEditor visit(Backfill operation) {
            return editor;
        }

        @Override
        public SchemaEditor visit(FillColumn fill) {
            return editor;
        }

        @Override
        public SchemaEditor visit(ReplaceValue replace) {
            return editor;
        }

        @Override
        public SchemaEditor visit(SetComment set) {
            QualifiedName name = set.target().name();
            Optional<String> text = set.comment().text();
            return switch (set.target().kind()) {
                case TABLE -> change(name, table -> table.withComment(text));
                case VIEW -> replace(editor.views, find(editor.views, name).withComment(text));
                case CONSTRAINT ->
                    change(
                            name,
                            table -> TableEdits.commentConstraint(
                                    table, set.target().constraint().orElseThrow(), text));
                case INDEX -> change(tableOf(name), table -> TableEdits.commentIndex(table, name.name(), text));
                case SEQUENCE ->
                    replace(editor.sequences, find(editor.sequences, name).withComment(text));
                case TYPE ->
                    editor.composites.containsKey(name)
                            ? replace(
                                    editor.composites,
                                    find(editor.composites, name).withComment(text))
                            : replace(editor.enums, find(editor.enums, name).withComment(text));
            };
        }

        @Override
        public SchemaEditor visit(Decision decision) {
            return editor;
        }

        @Override
        public SchemaEditor visit(ExecuteSql execute) {
            return editor;
        }

        private QualifiedName tableOf(QualifiedName index) {
            return Optional.ofNullable(editor.tableOfIndex.get(index))
                    .orElseThrow(() -> misfit("there is no such index"));
        }

        private SchemaEditor change(QualifiedName name, UnaryOperator<Table> edit) {
            return change(editor.tables, name, edit);
        }

        private <T extends Named> SchemaEditor change(
                Map<QualifiedName, T> objects, QualifiedName name, UnaryOperator<T> edit) {
            T before = find(objects, name);
            try {
                return replace(objects, edit.apply(before));
            } catch (IllegalArgumentException e) {
                throw misfit(String.valueOf(e.getMessage()));
            }
        }

        private void foreignKeys(UnaryOperator<ForeignKey> edit) {
            editor.tables.replaceAll((name, table) -> References.edit(table, edit));
        }

        private <T extends Named> SchemaEditor add(Map<QualifiedName, T> objects, T object) {
            require(objects.put(object.name(), object) == null, "it exists already");
            return editor;
        }

        private <T extends Named> SchemaEditor replace(Map<QualifiedName, T> objects, T object) {
            objects.put(object.name(), object);
            return editor;
        }

        private <T extends Named> T find(Map<QualifiedName, T> objects, QualifiedName name) {
            return Optional.ofNullable(objects.get(name)).orElseThrow(() -> misfit("there is no \"" + name + "\""));
        }

        private <T extends Named> T remove(Map<QualifiedName, T> objects, QualifiedName name) {
            return Optional.ofNullable(objects.remove(name)).orElseThrow(() -> misfit("there is no \"" + name + "\""));
        }

        private void require(boolean fits, String otherwise) {
            if (!fits) {
                throw misfit(otherwise);
            }
        }

        private AutogenException misfit(String why) {
            return new AutogenException(
                    "AG240",
                    "Cannot apply \"" + operation.describe() + "\": " + why
                            + ". The migration was made for another state of the schema; make it again from this one.");
        }
    }
}
