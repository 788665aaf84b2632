package dev.autogen.generator.entities.hibernate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;

/** The types of the basic attributes of an entity and its embeddables, as Hibernate maps them. */
public final class MappedTypes {

    private final Map<List<Object>, Class<?>> types = new HashMap<>();

    private MappedTypes() {}

    public static MappedTypes of(PersistentClass entity) {
        MappedTypes mapped = new MappedTypes();
        Class<?> owner = entity.getMappedClass();
        if (owner != null) {
            entity.getPropertyClosure().forEach(property -> mapped.add(owner, property));
            Optional.ofNullable(entity.getIdentifierProperty()).ifPresent(property -> mapped.add(owner, property));
        }
        return mapped;
    }

    private void add(Class<?> owner, Property property) {
        if (property.getValue() instanceof Component component) {
            Optional.ofNullable(component.getComponentClass())
                    .ifPresent(type -> component.getProperties().forEach(inner -> add(type, inner)));
        } else if (property.getValue() instanceof BasicValue value) {
            types.putIfAbsent(
                    List.of(owner, property.getName()), value.getType().getReturnedClass());
        }
    }

    public Optional<Class<?>> of(Class<?> owner, String attribute) {
        return Optional.ofNullable(types.get(List.of(owner, attribute)));
    }
}
