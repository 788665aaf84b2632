package dev.autogen.generator.entities.hibernate;

import dev.autogen.runtime.name.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;

/** What is looked up for each table or column, gathered in one walk over the model: a walk for each would be quadratic. */
public final class ModelIndex {

    private final Map<Table, Set<Selectable>> discriminators = new HashMap<>();
    private final Map<QualifiedName, Table> tables = new HashMap<>();

    private ModelIndex() {}

    public static ModelIndex of(MetadataImplementor metadata, Namespaces namespaces) {
        ModelIndex index = new ModelIndex();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            if (entity.getDiscriminator() != null) {
                index.discriminators
                        .computeIfAbsent(entity.getTable(), table -> new HashSet<>())
                        .addAll(entity.getDiscriminator().getSelectables());
            }
        }
        for (Table table : metadata.collectTableMappings()) {
            if (table.isPhysicalTable()) {
                index.tables.putIfAbsent(namespaces.of(table), table);
            }
        }
        return index;
    }

    public boolean isDiscriminator(Table table, Column column) {
        return discriminators.getOrDefault(table, Set.of()).contains(column);
    }

    /** Returns the table of that name in the database. */
    public Optional<Table> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }
}
