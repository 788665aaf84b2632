package dev.autogen.runtime.internal.edit;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.View;
import dev.autogen.runtime.type.CompositeType;
import dev.autogen.runtime.type.EnumType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A schema between its operations; what does not fit it is an {@link IllegalArgumentException}. */
final class EditedSchema {

    final TreeSet<String> namespaces;
    final NamedMap<EnumType> enums;
    final NamedMap<Sequence> sequences;
    final NamedMap<Table> tables;
    final NamedMap<View> views;
    final NamedMap<CompositeType> composites;
    private final Map<QualifiedName, QualifiedName> tableOfIndex = new HashMap<>();

    EditedSchema(Schema start) {
        namespaces = new TreeSet<>(start.namespaces());
        enums = new NamedMap<>(start.enums());
        sequences = new NamedMap<>(start.sequences());
        tables = new NamedMap<>(start.tables());
        views = new NamedMap<>(start.views());
        composites = new NamedMap<>(start.composites());
        start.tables().forEach(this::noteIndexes);
    }

    Schema result() {
        return new Schema(
                namespaces, enums.result(), sequences.result(), tables.result(), views.result(), composites.result());
    }

    void add(Table table) {
        tables.add(table);
        noteIndexes(table);
    }

    Table removeTable(QualifiedName name) {
        Table table = tables.remove(name);
        forgetIndexes(table);
        return table;
    }

    /** Changes a table, its indexes with it. */
    void change(QualifiedName name, UnaryOperator<Table> edit) {
        forgetIndexes(tables.find(name));
        tables.change(name, edit);
        noteIndexes(tables.find(name));
    }

    boolean hasIndex(QualifiedName index) {
        return tableOfIndex.containsKey(index);
    }

    QualifiedName tableOf(QualifiedName index) {
        return Optional.ofNullable(tableOfIndex.get(index))
                .orElseThrow(() -> new IllegalArgumentException("there is no such index"));
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
}
