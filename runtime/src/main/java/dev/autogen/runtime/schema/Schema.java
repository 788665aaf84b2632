package dev.autogen.runtime.schema;

import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.type.CompositeType;
import dev.autogen.runtime.type.EnumType;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The objects of a database that autogen handles.
 *
 * @param namespaces the schemas beside the target schema, by name, in order
 * @param enums the enum types
 * @param sequences the sequences, without those of identity columns
 * @param tables the tables
 * @param views the views
 * @param composites the composite types, without the row types of tables
 */
public record Schema(
        Set<String> namespaces,
        NamedSet<EnumType> enums,
        NamedSet<Sequence> sequences,
        NamedSet<Table> tables,
        NamedSet<View> views,
        NamedSet<CompositeType> composites) {

    public Schema {
        namespaces = Collections.unmodifiableSet(new TreeSet<>(namespaces));
        Objects.requireNonNull(enums, "enums");
        Objects.requireNonNull(sequences, "sequences");
        Objects.requireNonNull(tables, "tables");
        Objects.requireNonNull(views, "views");
        Objects.requireNonNull(composites, "composites");
    }

    /** Returns an empty schema. */
    public static Schema empty() {
        return new Schema(Set.of(), NamedSet.of(), NamedSet.of(), NamedSet.of(), NamedSet.of(), NamedSet.of());
    }

    /** Returns a schema with only these tables. */
    public static Schema of(Table... tables) {
        return empty().withTables(NamedSet.of(tables));
    }

    /** Tells whether the schema is empty. */
    public boolean isEmpty() {
        return namespaces.isEmpty()
                && enums.isEmpty()
                && sequences.isEmpty()
                && tables.isEmpty()
                && views.isEmpty()
                && composites.isEmpty();
    }

    public Schema withNamespaces(Collection<String> other) {
        return new Schema(new TreeSet<>(other), enums, sequences, tables, views, composites);
    }

    public Schema withEnums(NamedSet<EnumType> other) {
        return new Schema(namespaces, other, sequences, tables, views, composites);
    }

    public Schema withSequences(NamedSet<Sequence> other) {
        return new Schema(namespaces, enums, other, tables, views, composites);
    }

    public Schema withTables(NamedSet<Table> other) {
        return new Schema(namespaces, enums, sequences, other, views, composites);
    }

    public Schema withViews(NamedSet<View> other) {
        return new Schema(namespaces, enums, sequences, tables, other, composites);
    }

    public Schema withComposites(NamedSet<CompositeType> other) {
        return new Schema(namespaces, enums, sequences, tables, views, other);
    }
}
