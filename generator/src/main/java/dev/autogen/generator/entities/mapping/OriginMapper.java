package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.hibernate.Namespaces;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.generator.entities.model.Origins;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/** The walk over entities and collections that tells where tables and columns come from. */
final class OriginMapper {

    private final Map<QualifiedName, List<String>> tables = new LinkedHashMap<>();
    private final Map<ColumnReference, List<String>> columns = new LinkedHashMap<>();
    private final Namespaces namespaces;

    private OriginMapper(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    static Origins map(MetadataImplementor metadata, Namespaces namespaces) {
        OriginMapper mapper = new OriginMapper(namespaces);
        metadata.getEntityBindings().stream()
                .sorted(Comparator.comparing(PersistentClass::getEntityName))
                .forEach(mapper::entity);
        metadata.getCollectionBindings().stream()
                .sorted(Comparator.comparing(Collection::getRole))
                .forEach(mapper::collection);
        return new Origins(mapper.tables, mapper.columns);
    }

    private void entity(PersistentClass entity) {
        String name = entity.getEntityName();
        table(entity.getTable(), name);
        if (entity.getIdentifierProperty() != null) {
            property(name, entity.getIdentifierProperty());
        } else if (entity.getIdentifier() != null) {
            value(name, entity.getIdentifier());
        }
        entity.getProperties().forEach(property -> property(name, property));
        for (Join join : entity.getJoins()) {
            table(join.getTable(), name);
            join.getProperties().forEach(property -> property(name, property));
        }
    }

    private void collection(Collection collection) {
        if (collection.isOneToMany()) {
            return;
        }
        String role = collection.getRole();
        table(collection.getCollectionTable(), role);
        value(role, collection.getKey());
        value(role, collection.getElement());
        if (collection instanceof org.hibernate.mapping.IndexedCollection indexed) {
            value(role, indexed.getIndex());
        }
    }

    private void property(String owner, Property property) {
        value(owner + "." + property.getName(), property.getValue());
    }

    private void value(String path, Value value) {
        if (value instanceof Component component && component.getAggregateColumn() == null) {
            component.getProperties().forEach(property -> property(path, property));
        } else if (!(value instanceof Collection)
                && value.getTable() != null
                && value.getTable().isPhysicalTable()) {
            QualifiedName table = namespaces.of(value.getTable());
            for (Selectable selectable : value.getSelectables()) {
                if (selectable instanceof Column column) {
                    add(columns, new ColumnReference(table, Names.of(column)), path);
                }
            }
        }
    }

    private void table(Table table, String origin) {
        if (table.isPhysicalTable()) {
            add(tables, namespaces.of(table), origin);
        }
    }

    private static <K> void add(Map<K, List<String>> map, K key, String origin) {
        List<String> all = map.computeIfAbsent(key, k -> new ArrayList<>());
        if (!all.contains(origin)) {
            all.add(origin);
        }
    }
}
