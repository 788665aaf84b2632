package dev.autogen.generator.entities.model;

import dev.autogen.runtime.entity.RenamedFrom;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code @RenamedFrom} of classes and attributes, known by its name: the class path of the entities has its own. */
public final class FormerNames {

    private FormerNames() {}

    public static Optional<String> ofClass(Class<?> type) {
        return of(type);
    }

    /** Returns what stands on the field or the getter, in the class or above it. */
    public static Optional<String> ofAttribute(Class<?> owner, String attribute) {
        Class<?> type = owner;
        while (type != null && type != Object.class) {
            Optional<String> found = Stream.concat(
                            Arrays.stream(type.getDeclaredFields())
                                    .filter(f -> f.getName().equals(attribute)),
                            Arrays.stream(type.getDeclaredMethods())
                                    .filter(m -> m.getParameterCount() == 0 && isGetter(m, attribute)))
                    .flatMap(member -> of(member).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            type = type.getSuperclass();
        }
        return Optional.empty();
    }

    private static boolean isGetter(Member method, String attribute) {
        String capital = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        return method.getName().equals("get" + capital)
                || method.getName().equals("is" + capital)
                || method.getName().equals(attribute);
    }

    private static Optional<String> of(AnnotatedElement element) {
        return Arrays.stream(element.getDeclaredAnnotations())
                .filter(a -> a.annotationType().getName().equals(RenamedFrom.class.getName()))
                .map(FormerNames::value)
                .findFirst();
    }

    private static String value(Annotation annotation) {
        try {
            return String.valueOf(annotation.annotationType().getMethod("value").invoke(annotation));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Could not read an annotation: " + annotation + ".", e);
        }
    }
}
