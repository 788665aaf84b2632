package dev.autogen.generator.entities;

import dev.autogen.generator.entities.model.EntitySource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small model that shows one mapping feature.
 *
 * @param name the feature, as the name of the test
 * @param classes the mapped classes
 * @param packages the mapped packages
 * @param mappings {@code orm.xml} and {@code hbm.xml} resources
 * @param settings Hibernate settings
 * @param loader the loader that has all these
 */
public record Model(
        String name,
        List<Class<?>> classes,
        List<String> packages,
        List<String> mappings,
        Map<String, Object> settings,
        ClassLoader loader) {

    /** Returns a model of classes alone. */
    public static Model of(String name, Class<?>... classes) {
        ClassLoader loader = classes.length == 0 ? Model.class.getClassLoader() : classes[0].getClassLoader();
        return new Model(name, List.of(classes), List.of(), List.of(), Map.of(), loader);
    }

    /** Returns the model under one more setting. */
    public Model with(String key, Object value) {
        Map<String, Object> more = new TreeMap<>(settings);
        more.put(key, value);
        return under(more);
    }

    /** Returns the model under other settings. */
    public Model under(Map<String, Object> others) {
        return new Model(name, classes, packages, mappings, others, loader);
    }

    /** Returns the model with other classes, or the same in another order. */
    public Model of(List<Class<?>> others) {
        return new Model(name, others, packages, mappings, settings, loader);
    }

    /** Returns the model with a mapping resource. */
    public Model mappedBy(String resource) {
        return new Model(name, classes, packages, List.of(resource), settings, loader);
    }

    /** Returns it as the reader takes it. */
    public EntitySource source() {
        return EntitySource.of(loader)
                .withClassNames(classes.stream().<String>map(Class::getName).toList())
                .withPackageNames(packages)
                .withMappingResources(mappings)
                .withSettings(settings);
    }
}
