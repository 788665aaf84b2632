package dev.autogen.generator.filter;

import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.extension.ObjectKind;
import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The part of a model that a filter looks at; of the rest, a line each. */
public final class VisibleModel {

    private static final String UNSEEN = "the filters exclude it, but the model has it";

    private final Visibility visibility;
    private final List<LeftAlone> leftAlone;

    /** Makes it, with a place for the lines. */
    public VisibleModel(Visibility visibility, List<LeftAlone> leftAlone) {
        this.visibility = visibility;
        this.leftAlone = leftAlone;
    }

    /** Returns it; it is the only part that PostgreSQL has to understand. */
    public Schema of(Schema model) {
        if (visibility.isAll()) {
            return model;
        }
        List<String> namespaces = new ArrayList<>();
        for (String name : model.namespaces()) {
            if (keep(visibility.ofSchema(name), "schema", QualifiedName.of(name), UNSEEN)) {
                namespaces.add(name);
            }
        }
        NamedSet<Table> tables = seen(ObjectKind.TABLE, model.tables(), t -> visibility.of(ObjectKind.TABLE, t.name()));
        return new Schema(
                Set.copyOf(namespaces),
                seen(ObjectKind.ENUM, model.enums(), e -> visibility.of(ObjectKind.ENUM, e.name())),
                seen(ObjectKind.SEQUENCE, model.sequences(), visibility::of),
                NamedSet.of(tables.stream().map(this::parts).toList()),
                seen(ObjectKind.VIEW, model.views(), v -> visibility.of(ObjectKind.VIEW, v.name())),
                seen(
                        ObjectKind.COMPOSITE_TYPE,
                        model.composites(),
                        c -> visibility.of(ObjectKind.COMPOSITE_TYPE, c.name())));
    }

    private <T extends Named> NamedSet<T> seen(ObjectKind kind, NamedSet<T> objects, Predicate<T> seen) {
        return NamedSet.of(objects.stream()
                .filter(object -> keep(seen.test(object), kind.words(), object.name(), UNSEEN))
                .toList());
    }

    private Table parts(Table table) {
        QualifiedName name = table.name();
        List<String> columns = table.columns().stream().map(Column::name).toList();
        return table.withColumns(table.columns().stream()
                        .filter(c -> keepPart(
                                visibility.ofColumn(name, c.name()),
                                Optional.empty(),
                                ObjectKind.COLUMN,
                                name,
                                c.name()))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .filter(c -> keep(name, columns, c))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(i -> keep(name, columns, i))
                        .toList());
    }

    private boolean keep(QualifiedName table, List<String> columns, Constraint constraint) {
        ObjectKind kind = ObjectKind.of(constraint);
        String name = constraint.name().text();
        return keepPart(
                visibility.ofPart(table, kind, name),
                visibility.unseenColumn(table, columns, constraint),
                kind,
                table,
                name);
    }

    private boolean keep(QualifiedName table, List<String> columns, Index index) {
        String name = index.name().text();
        return keepPart(
                visibility.ofPart(table, ObjectKind.INDEX, name),
                visibility.unseenColumn(table, columns, index),
                ObjectKind.INDEX,
                table,
                name);
    }

    private boolean keepPart(
            boolean seen, Optional<String> unseenColumn, ObjectKind kind, QualifiedName table, String name) {
        String reason = seen
                ? unseenColumn
                        .map(column -> "it depends on column " + column + ", which the filters exclude")
                        .orElse("")
                : UNSEEN;
        return keep(reason.isEmpty(), kind.words() + " " + name + " of table", table, reason);
    }

    private boolean keep(boolean kept, String kind, QualifiedName name, String reason) {
        if (!kept) {
            leftAlone.add(new LeftAlone(kind, name, reason));
        }
        return kept;
    }
}
