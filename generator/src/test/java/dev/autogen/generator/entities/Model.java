package dev.autogen.generator.entities;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small model that shows one mapping feature.
 *
 * @param name the feature, as the name of the test
 * @param classes the mapped classes
 * @param mappings {@code orm.xml} resources
 * @param settings Hibernate settings
 */
public record Model(String name, List<Class<?>> classes, List<String> mappings, Map<String, Object> settings) {

    /** Returns a model of classes alone. */
    public static Model of(String name, Class<?>... classes) {
        return new Model(name, List.of(classes), List.of(), Map.of());
    }

    /** Returns the model under one more setting. */
    public Model with(String key, Object value) {
        Map<String, Object> more = new TreeMap<>(settings);
        more.put(key, value);
        return new Model(name, classes, mappings, more);
    }

    /** Returns the model with a mapping resource. */
    public Model mappedBy(String resource) {
        return new Model(name, classes, List.of(resource), settings);
    }

    /** Returns it as the reader takes it. */
    public EntitySource source() {
        ClassLoader loader = classes.isEmpty()
                ? Model.class.getClassLoader()
                : classes.get(0).getClassLoader();
        return EntitySource.of(loader)
                .withClassNames(classes.stream().map(Class::getName).toList())
                .withMappingResources(mappings)
                .withSettings(settings);
    }
}
