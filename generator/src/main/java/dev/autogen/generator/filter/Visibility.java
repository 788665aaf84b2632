package dev.autogen.generator.filter;

import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.extension.ObjectKind;
import dev.autogen.generator.extension.ObjectPath;
import dev.autogen.runtime.internal.sql.Involvement;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.Sequence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a filter says by name, asked once for each name, and what follows: a part of something unseen is unseen. */
public final class Visibility {

    private final ObjectFilter filter;
    private final String targetSchema;
    private final Map<ObjectPath, Boolean> answers = new HashMap<>();

    /** Makes it; objects of the target schema are named without one. */
    public Visibility(ObjectFilter filter, String targetSchema) {
        this.filter = filter;
        this.targetSchema = targetSchema;
    }

    ObjectPath path(ObjectKind kind, QualifiedName name) {
        return ObjectPath.inSchema(kind, name.schema().orElse(targetSchema), name.name());
    }

    /** Tells whether a schema is looked at. */
    public boolean ofSchema(String name) {
        return ask(ObjectPath.ofSchema(name));
    }

    /** Tells whether nothing is to be said of an object that is left alone. */
    public boolean isSilent(LeftAlone object) {
        String kind = object.kind();
        if (kind.endsWith("view")) {
            return !of(ObjectKind.VIEW, object.name());
        }
        if (kind.endsWith("table")) {
            return !of(ObjectKind.TABLE, object.name());
        }
        return (kind.equals("sequence") && !of(ObjectKind.SEQUENCE, object.name()))
                || (kind.startsWith("enum") && !of(ObjectKind.ENUM, object.name()))
                || (kind.startsWith("composite") && !of(ObjectKind.COMPOSITE_TYPE, object.name()));
    }

    boolean isAll() {
        return filter == ObjectFilter.ALL;
    }

    boolean of(ObjectKind kind, QualifiedName name) {
        return ofSchema(name.schema().orElse(targetSchema)) && ask(path(kind, name));
    }

    boolean of(Sequence sequence) {
        return of(ObjectKind.SEQUENCE, sequence.name())
                && sequence.ownedBy()
                        .filter(owner -> !ofColumn(owner.table(), owner.column()))
                        .isEmpty();
    }

    boolean ofPart(QualifiedName table, ObjectKind kind, String name) {
        return of(ObjectKind.TABLE, table) && ask(path(ObjectKind.TABLE, table).part(kind, name));
    }

    boolean ofColumn(QualifiedName table, String column) {
        return ofPart(table, ObjectKind.COLUMN, column);
    }

    /** Returns the unseen column of these that a constraint has to do with. */
    Optional<String> unseenColumn(QualifiedName table, Iterable<String> columns, Constraint constraint) {
        for (String column : columns) {
            if (Involvement.of(constraint, column) && !ofColumn(table, column)) {
                return Optional.of(column);
            }
        }
        return constraint instanceof ForeignKey key && of(ObjectKind.TABLE, key.referencedTable())
                ? key.referencedColumns().stream()
                        .filter(column -> !ofColumn(key.referencedTable(), column))
                        .findFirst()
                : Optional.empty();
    }

    /** Returns the unseen column of these that an index has to do with. */
    Optional<String> unseenColumn(QualifiedName table, Iterable<String> columns, Index index) {
        for (String column : columns) {
            if (Involvement.of(index, column) && !ofColumn(table, column)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private boolean ask(ObjectPath path) {
        if (filter == ObjectFilter.ALL) {
            return true;
        }
        Boolean known = answers.get(path);
        if (known == null) {
            known = filter.looksAt(path);
            answers.put(path, known);
        }
        return known;
    }
}
