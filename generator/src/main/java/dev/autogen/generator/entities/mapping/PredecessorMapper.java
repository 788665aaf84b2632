package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.hibernate.Namespaces;
import dev.autogen.generator.entities.model.FormerNames;
import dev.autogen.generator.entities.model.Names;
import dev.autogen.generator.entities.model.Predecessors;
import dev.autogen.generator.naming.NameWords;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/** The walk over entities and attributes that finds {@code @RenamedFrom} and works out what the names were. */
final class PredecessorMapper {

    private final Namespaces namespaces;
    private final Map<String, List<Collection>> collections;
    private final Map<QualifiedName, List<String>> tables = new LinkedHashMap<>();
    private final Map<ColumnReference, List<String>> columns = new LinkedHashMap<>();

    private PredecessorMapper(MetadataImplementor metadata, Namespaces namespaces) {
        this.namespaces = namespaces;
        this.collections = metadata.getCollectionBindings().stream()
                .sorted(Comparator.comparing(Collection::getRole))
                .collect(Collectors.groupingBy(Collection::getOwnerEntityName));
    }

    /** One name in Java that was another. */
    private record Former(String now, String was) {}

    static Predecessors map(MetadataImplementor metadata, Namespaces namespaces) {
        PredecessorMapper mapper = new PredecessorMapper(metadata, namespaces);
        metadata.getEntityBindings().stream()
                .sorted(Comparator.comparing(PersistentClass::getEntityName))
                .forEach(mapper::entity);
        return new Predecessors(mapper.tables, mapper.columns);
    }

    private void entity(PersistentClass entity) {
        Optional<Class<?>> type = Optional.ofNullable(entity.getMappedClass());
        type.flatMap(FormerNames::ofClass)
                .map(was -> new Former(entity.getJpaEntityName(), was))
                .ifPresent(former -> renamed(entity, former));
        if (entity.getIdentifierProperty() != null) {
            property(type, entity.getIdentifierProperty());
        } else if (entity.getIdentifier() instanceof Component component) {
            component.getProperties().forEach(p -> property(type, p));
        }
        entity.getProperties().forEach(p -> property(type, p));
        for (Join join : entity.getJoins()) {
            join.getProperties().forEach(p -> property(type, p));
        }
    }

    /** The tables of its collections hold its name as well, and the columns in them that lead back. */
    private void renamed(PersistentClass entity, Former former) {
        table(entity.getTable(), former);
        collections.getOrDefault(entity.getEntityName(), List.of()).stream()
                .filter(c -> !c.isOneToMany())
                .forEach(collection -> {
                    table(collection.getCollectionTable(), former);
                    value(collection.getKey(), former);
                });
    }

    private void property(Optional<Class<?>> owner, Property property) {
        Value value = property.getValue();
        owner.flatMap(type -> FormerNames.ofAttribute(type, property.getName()))
                .map(was -> new Former(property.getName(), was))
                .ifPresent(former -> attribute(value, former));
        if (value instanceof Component component && component.getAggregateColumn() == null) {
            Optional<Class<?>> type = Optional.ofNullable(component.getComponentClass());
            component.getProperties().forEach(p -> property(type, p));
        } else if (value instanceof Collection collection
                && collection.getElement() instanceof Component component
                && component.getAggregateColumn() == null) {
            Optional<Class<?>> type = Optional.ofNullable(component.getComponentClass());
            component.getProperties().forEach(p -> property(type, p));
        }
    }

    private void attribute(Value value, Former former) {
        if (!(value instanceof Collection collection)) {
            value(value, former);
        } else if (!collection.isOneToMany()) {
            table(collection.getCollectionTable(), former);
            value(collection.getElement(), former);
            if (collection instanceof IndexedCollection indexed) {
                value(indexed.getIndex(), former);
            }
        } else {
            value(collection.getKey(), former);
        }
    }

    private void table(Table table, Former former) {
        if (table != null && table.isPhysicalTable()) {
            QualifiedName name = namespaces.of(table);
            add(tables, name, name.name(), former);
        }
    }

    private void value(Value value, Former former) {
        if (value.getTable() == null || !value.getTable().isPhysicalTable()) {
            return;
        }
        QualifiedName table = namespaces.of(value.getTable());
        for (Selectable selectable : value.getSelectables()) {
            if (selectable instanceof Column column) {
                String name = Names.of(column);
                add(columns, new ColumnReference(table, name), name, former);
            }
        }
    }

    /** Returns what the name may have been: with the Java name inside exchanged, in each way it can be written, or as given. */
    private static List<String> names(String name, Former former) {
        Set<String> names = new LinkedHashSet<>();
        names.add(NameWords.replaced(name, Names.unquoted(former.now()), Names.unquoted(former.was())));
        names.add(NameWords.replaced(name, snake(former.now()), snake(former.was())));
        names.add(NameWords.replaced(name, former.now(), former.was()));
        names.add(former.was());
        names.add(Names.unquoted(former.was()));
        names.add(snake(former.was()));
        names.remove(name);
        return List.copyOf(names);
    }

    /** The way of Spring's naming strategy. */
    private static String snake(String name) {
        return Names.unquoted(name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('.', '_'));
    }

    /** A name can hold two that changed: that of the entity and that of the attribute. */
    private static <K> void add(Map<K, List<String>> map, K key, String name, Former former) {
        Set<String> all = new LinkedHashSet<>();
        List<String> before = map.getOrDefault(key, List.of());
        before.forEach(n -> all.addAll(names(n, former)));
        all.addAll(before);
        all.addAll(names(name, former));
        map.put(key, List.copyOf(all));
    }
}
