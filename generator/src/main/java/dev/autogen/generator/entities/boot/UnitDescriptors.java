package dev.autogen.generator.entities.boot;

import dev.autogen.generator.entities.model.EntitySource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.hibernate.jpa.boot.spi.PersistenceUnitDescriptor;

/**
 * Persistence unit descriptors that list all their classes, so that Hibernate, which needs a module of its own for that
 * from 7.0 on, has nothing to scan.
 *
 * <p>Proxies, because the interface names a type of JPA that moved between 3.1 and 3.2.
 */
final class UnitDescriptors {

    private static final Set<String> ABSENT =
            Set.of("getJtaDataSource", "getNonJtaDataSource", "getPersistenceUnitRootUrl", "getTempClassLoader");

    private UnitDescriptors() {}

    static PersistenceUnitDescriptor of(EntitySource source) {
        return proxy(
                Optional.empty(),
                Map.of(
                        "getName",
                        "autogen",
                        "getManagedClassNames",
                        managed(source, List.of()),
                        "getMappingFileNames",
                        source.mappingResources(),
                        "getJarFileUrls",
                        List.of(),
                        "getProperties",
                        new Properties(),
                        "isUseQuotedIdentifiers",
                        false,
                        "isExcludeUnlistedClasses",
                        true));
    }

    static PersistenceUnitDescriptor of(PersistenceUnitDescriptor unit, EntitySource source) {
        Set<String> mappings = new LinkedHashSet<>(unit.getMappingFileNames());
        mappings.addAll(source.mappingResources());
        List<String> classes = new ArrayList<>(unit.getManagedClassNames());
        classes.forEach(name -> LoadableClasses.check(name, source.classLoader()));
        if (!unit.isExcludeUnlistedClasses()) {
            List<URL> roots = new ArrayList<>(unit.getJarFileUrls());
            Optional.ofNullable(unit.getPersistenceUnitRootUrl()).ifPresent(roots::add);
            EntityScanner.Found found = EntityScanner.roots(source.classLoader(), roots);
            classes.addAll(found.classNames());
            classes.addAll(found.packageNames());
            mappings.addAll(found.mappingResources());
        }
        return proxy(
                Optional.of(unit),
                Map.of(
                        "getManagedClassNames", managed(source, classes),
                        "getMappingFileNames", List.copyOf(mappings),
                        "getJarFileUrls", List.of(),
                        "isExcludeUnlistedClasses", true));
    }

    /**
     * Those of a list, the unit's or the user's, come in its order, which Hibernate follows: it tells which of two mappings of
     * one column counts, and up to 6.6 whether a generator of another entity is known by its name.
     */
    private static List<String> managed(EntitySource source, List<String> listed) {
        Set<String> names = new LinkedHashSet<>(listed);
        names.addAll(source.classNames());
        names.addAll(source.packageNames());
        return List.copyOf(names);
    }

    private static PersistenceUnitDescriptor proxy(
            Optional<PersistenceUnitDescriptor> behind, Map<String, Object> answers) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (answers.containsKey(method.getName())) {
                return answers.get(method.getName());
            }
            if (behind.isEmpty() || ABSENT.contains(method.getName())) {
                return null;
            }
            try {
                return method.invoke(behind.get(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (PersistenceUnitDescriptor) Proxy.newProxyInstance(
                PersistenceUnitDescriptor.class.getClassLoader(),
                new Class<?>[] {PersistenceUnitDescriptor.class},
                handler);
    }
}
