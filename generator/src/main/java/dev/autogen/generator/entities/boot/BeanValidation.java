package dev.autogen.generator.entities.boot;

import dev.autogen.generator.entities.hibernate.MappedTypes;
import dev.autogen.runtime.AutogenException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Version;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.PersistentClass;

/**
 * The constraints of Bean Validation, put on columns by Hibernate's own code.
 *
 * <p>Hibernate does this when it builds a session factory, which the model alone is not enough for; the method is
 * public, its class is not.
 */
final class BeanValidation {

    private BeanValidation() {}

    /** Applies them, and returns what to tell where they are left out though a provider is there. */
    static Optional<String> apply(MetadataImplementor metadata, Map<String, Object> settings, ClassLoader loader) {
        Set<String> modes = modes(settings);
        boolean applies = !modes.contains("none") && (modes.contains("auto") || modes.contains("ddl"));
        String switched = String.valueOf(settings.getOrDefault("hibernate.validator.apply_to_ddl", true));
        if (!applies || switched.equals("false")) {
            return Optional.empty();
        }
        try {
            Class<?> factoryType = Class.forName("jakarta.validation.ValidatorFactory", true, loader);
            Optional<Object> given = Optional.ofNullable(settings.get("jakarta.persistence.validation.factory"));
            if (given.isPresent()) {
                applyWith(given.get(), factoryType, metadata, settings, loader);
            } else {
                try (AutoCloseable own = defaultFactory(loader)) {
                    applyWith(own, factoryType, metadata, settings, loader);
                }
            }
            return Optional.empty();
        } catch (ClassNotFoundException e) {
            // Without the API nothing is applied, unless it was asked for; Hibernate does the same.
            return leftOut(e, modes, true);
        } catch (NoFactoryException e) {
            return leftOut(e.failure, modes, e.isNoProvider());
        } catch (Exception e) {
            throw failed(e);
        }
    }

    /** A provider that does not start is no reason to stop for Hibernate 6, and one for Hibernate 7. */
    private static Optional<String> leftOut(Throwable failure, Set<String> modes, boolean absent) {
        if (modes.contains("ddl") || (!absent && !Version.getVersionString().startsWith("6."))) {
            throw failed(failure);
        }
        return absent
                ? Optional.empty()
                : Optional.of("the constraints of Bean Validation are ignored, as Hibernate ignores them on this class"
                        + " path: " + failure.getMessage() + " If the application has what is missing, perhaps from its"
                        + " server, add it to --classpath.");
    }

    private static AutoCloseable defaultFactory(ClassLoader loader)
            throws ReflectiveOperationException, NoFactoryException {
        try {
            return (AutoCloseable) Class.forName("jakarta.validation.Validation", true, loader)
                    .getMethod("buildDefaultValidatorFactory")
                    .invoke(null);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception failure) {
                throw new NoFactoryException(failure);
            }
            throw e;
        }
    }

    private static void applyWith(
            Object factory,
            Class<?> factoryType,
            MetadataImplementor metadata,
            Map<String, Object> settings,
            ClassLoader loader)
            throws ReflectiveOperationException {
        Method method = Class.forName("org.hibernate.boot.beanvalidation.TypeSafeActivator", true, loader)
                .getMethod(
                        "applyRelationalConstraints",
                        factoryType,
                        Collection.class,
                        Map.class,
                        Dialect.class,
                        ClassLoaderAccess.class);
        method.setAccessible(true);
        Dialect dialect = metadata.getDatabase().getDialect();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            Object stable = StableConstraints.of(factory, factoryType, MappedTypes.of(entity), loader);
            method.invoke(null, stable, List.of(entity), settings, dialect, new Loader(loader));
        }
    }

    private static Set<String> modes(Map<String, Object> settings) {
        Object set = Optional.ofNullable(settings.get("jakarta.persistence.validation.mode"))
                .or(() -> Optional.ofNullable(settings.get("javax.persistence.validation.mode")))
                .orElse("auto");
        return Arrays.stream(set.toString().toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .map(mode -> mode.isEmpty() ? "auto" : mode)
                .collect(Collectors.toSet());
    }

    private static AutogenException failed(Throwable failure) {
        Throwable said = failure;
        while (said.getCause() != null && (said instanceof InvocationTargetException || said.getMessage() == null)) {
            said = said.getCause();
        }
        return new AutogenException(
                "AG306",
                "The constraints of Bean Validation could not be applied to the columns: " + said
                        + " Add what it needs (hibernate-validator and a jakarta.el) to --classpath, or switch it off with"
                        + " --hibernate jakarta.persistence.validation.mode=none.",
                failure);
    }

    /** The API is there, but nothing that implements it, or one that does not start. */
    private static final class NoFactoryException extends Exception {
        private final Exception failure;

        NoFactoryException(Exception failure) {
            super(failure.getMessage(), failure);
            this.failure = failure;
        }

        boolean isNoProvider() {
            return failure.getClass().getName().equals("jakarta.validation.NoProviderFoundException");
        }
    }

    /** The class loader of the user as Hibernate wants it here. */
    private record Loader(ClassLoader loader) implements ClassLoaderAccess {

        @Override
        @SuppressWarnings("unchecked")
        public <T> Class<T> classForName(String name) {
            try {
                return (Class<T>) Class.forName(name, false, loader);
            } catch (ClassNotFoundException e) {
                throw new org.hibernate.boot.registry.classloading.spi.ClassLoadingException(
                        "No class \"" + name + "\"", e);
            }
        }

        @Override
        @SuppressWarnings("NullAway") // Hibernate expects null for what is not there.
        public URL locateResource(String name) {
            return loader.getResource(name);
        }
    }
}
