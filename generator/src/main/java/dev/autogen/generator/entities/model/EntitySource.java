package dev.autogen.generator.entities.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is to be read: the entities, the settings they are mapped under, and the class loader that has them.
 *
 * @param classNames names of entity, superclass, embeddable and converter classes
 * @param packageNames packages whose {@code package-info} carries mapping annotations
 * @param mappingResources {@code orm.xml} and {@code hbm.xml} resources on the class path
 * @param persistenceUnit the unit of a {@code persistence.xml} to start from
 * @param settings Hibernate settings; they win over those of the persistence unit
 * @param classLoader the loader that has entities, Hibernate and all they need
 * @param beanValidation whether constraints of Bean Validation reach the schema, as they do in Hibernate's own export
 * @param targetSchema the schema that counts as absent in names
 */
public record EntitySource(
        List<String> classNames,
        List<String> packageNames,
        List<String> mappingResources,
        Optional<String> persistenceUnit,
        Map<String, Object> settings,
        ClassLoader classLoader,
        boolean beanValidation,
        String targetSchema) {

    public EntitySource {
        classNames = List.copyOf(classNames);
        packageNames = List.copyOf(packageNames);
        mappingResources = List.copyOf(mappingResources);
        settings = Map.copyOf(settings);
    }

    /** Returns a source without entities yet, with the target schema {@code public}. */
    public static EntitySource of(ClassLoader classLoader) {
        return new EntitySource(
                List.of(), List.of(), List.of(), Optional.empty(), Map.of(), classLoader, true, "public");
    }

    /** Returns a source of these classes. */
    public static EntitySource of(Class<?>... classes) {
        List<String> names = List.of(classes).stream().map(Class::getName).toList();
        return of(EntitySource.class.getClassLoader()).withClassNames(names);
    }

    public EntitySource withClassNames(List<String> other) {
        return new EntitySource(
                other,
                packageNames,
                mappingResources,
                persistenceUnit,
                settings,
                classLoader,
                beanValidation,
                targetSchema);
    }

    public EntitySource withPackageNames(List<String> other) {
        return new EntitySource(
                classNames,
                other,
                mappingResources,
                persistenceUnit,
                settings,
                classLoader,
                beanValidation,
                targetSchema);
    }

    public EntitySource withMappingResources(List<String> other) {
        return new EntitySource(
                classNames, packageNames, other, persistenceUnit, settings, classLoader, beanValidation, targetSchema);
    }

    public EntitySource withPersistenceUnit(String name) {
        return new EntitySource(
                classNames,
                packageNames,
                mappingResources,
                Optional.of(name),
                settings,
                classLoader,
                beanValidation,
                targetSchema);
    }

    /** Returns the same source with one more Hibernate setting. */
    public EntitySource withSetting(String key, Object value) {
        Map<String, Object> more = new TreeMap<>(settings);
        more.put(key, value);
        return withSettings(more);
    }

    public EntitySource withSettings(Map<String, ?> other) {
        return new EntitySource(
                classNames,
                packageNames,
                mappingResources,
                persistenceUnit,
                Map.copyOf(other),
                classLoader,
                beanValidation,
                targetSchema);
    }

    public EntitySource withBeanValidation(boolean other) {
        return new EntitySource(
                classNames,
                packageNames,
                mappingResources,
                persistenceUnit,
                settings,
                classLoader,
                other,
                targetSchema);
    }

    public EntitySource withTargetSchema(String other) {
        return new EntitySource(
                classNames,
                packageNames,
                mappingResources,
                persistenceUnit,
                settings,
                classLoader,
                beanValidation,
                other);
    }
}
