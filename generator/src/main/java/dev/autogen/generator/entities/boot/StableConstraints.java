package dev.autogen.generator.entities.boot;

import dev.autogen.generator.entities.hibernate.MappedTypes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The metadata of Bean Validation, in an order and with types that are the same in every JVM.
 *
 * <p>Providers keep constraints in sets whose order follows hash codes of classes. Hibernate takes the last of several
 * lengths, adds checks in the order it meets them, and asks for the type of an attribute, which for a field beside a
 * getter of another type is that of either. Here the tightest length comes last, and the type is the one that is mapped.
 *
 * <p>Proxies, because autogen is not compiled against the API.
 */
final class StableConstraints {

    private final ClassLoader loader;
    private final MappedTypes types;

    private StableConstraints(ClassLoader loader, MappedTypes types) {
        this.loader = loader;
        this.types = types;
    }

    /** Returns a view of a {@code ValidatorFactory}. */
    static Object of(Object factory, Class<?> factoryType, MappedTypes types, ClassLoader loader) {
        return new StableConstraints(loader, types).view(factory, factoryType, Object.class);
    }

    /** Returns a view of an object of the API; the owner is the class whose constraints it tells of. */
    private Object view(Object target, Class<?> type, Class<?> owner) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            try {
                return seen(target, method, method.invoke(target, arguments), arguments, owner);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private Object seen(Object target, Method method, Object result, Object[] arguments, Class<?> owner)
            throws ReflectiveOperationException {
        return switch (method.getName()) {
            case "getValidator" -> view(result, method.getReturnType(), owner);
            case "getConstraintsForClass" -> view(result, method.getReturnType(), (Class<?>) arguments[0]);
            case "getConstrainedProperties" ->
                views(
                        (Set<?>) result,
                        "jakarta.validation.metadata.PropertyDescriptor",
                        owner,
                        Comparator.comparing(StableConstraints::property));
            case "getConstraintDescriptors", "getComposingConstraints" ->
                views(
                        (Set<?>) result,
                        "jakarta.validation.metadata.ConstraintDescriptor",
                        owner,
                        Comparator.comparing(StableConstraints::longest)
                                .reversed()
                                .thenComparing(StableConstraints::kind, Comparator.reverseOrder())
                                .thenComparing(StableConstraints::text));
            case "getElementClass" -> type(owner, property(target), (Class<?>) result);
            default -> result;
        };
    }

    private Set<Object> views(Set<?> targets, String type, Class<?> owner, Comparator<Object> order)
            throws ClassNotFoundException {
        Class<?> api = Class.forName(type, false, loader);
        return targets.stream()
                .<Object>map(Function.identity())
                .sorted(order)
                .map(target -> view(target, api, owner))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A type that no field or getter has is Hibernate's alone, and no reason to see a constraint otherwise. */
    private Class<?> type(Class<?> owner, String attribute, Class<?> reported) {
        return types.of(owner, attribute)
                .<Class<?>>map(mapped -> declares(owner, attribute, mapped) ? mapped : reported)
                .orElse(reported);
    }

    private static boolean declares(Class<?> owner, String attribute, Class<?> type) {
        return Stream.<Class<?>>iterate(owner, c -> c != null, Class::getSuperclass)
                .anyMatch(c -> Arrays.stream(c.getDeclaredFields())
                                .anyMatch(f -> f.getName().equals(attribute) && f.getType() == type)
                        || Arrays.stream(c.getDeclaredMethods())
                                .anyMatch(m -> isGetter(m, attribute) && m.getReturnType() == type));
    }

    private static boolean isGetter(Member method, String attribute) {
        return method.getName().equalsIgnoreCase("get" + attribute);
    }

    private static String property(Object descriptor) {
        return String.valueOf(asked(descriptor, "PropertyDescriptor", "getPropertyName"));
    }

    /** Returns the longest text or number that a constraint, with those it is made of, lets through. */
    private static long longest(Object constraint) {
        Map<String, Object> attributes = attributes(constraint);
        long own = Stream.of("max", "integer")
                .map(attributes::get)
                .filter(Integer.class::isInstance)
                .mapToLong(value -> 1000L * (Integer) value)
                .min()
                .orElse(Long.MAX_VALUE);
        long digits = attributes.get("fraction") instanceof Integer fraction ? fraction : 0;
        Collection<?> parts = (Collection<?>) asked(constraint, "ConstraintDescriptor", "getComposingConstraints");
        return Stream.concat(
                        Stream.of(own == Long.MAX_VALUE ? own : own + digits),
                        parts.stream().map(StableConstraints::longest))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String kind(Object constraint) {
        Object annotation = asked(constraint, "ConstraintDescriptor", "getAnnotation");
        return annotation.getClass().getInterfaces()[0].getName();
    }

    /** Groups and payload are classes, whose order is again one of hash codes, and mean nothing here. */
    private static String text(Object constraint) {
        Map<String, Object> attributes = new TreeMap<>(attributes(constraint));
        attributes.values().removeIf(value -> value instanceof Object[]);
        return attributes.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> attributes(Object constraint) {
        return (Map<String, Object>) asked(constraint, "ConstraintDescriptor", "getAttributes");
    }

    private static Object asked(Object target, String type, String method) {
        try {
            Class<?> api = Class.forName(
                    "jakarta.validation.metadata." + type,
                    false,
                    target.getClass().getClassLoader());
            return api.getMethod(method).invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
