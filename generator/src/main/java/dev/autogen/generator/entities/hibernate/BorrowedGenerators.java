package dev.autogen.generator.entities.hibernate;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.Version;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.PersistentClass;

/** The entities that use the id generator of another: Hibernate 6 knows it only once it has met the other class. */
public final class BorrowedGenerators {

    private BorrowedGenerators() {}

    /** Returns a line for each of them; none where Hibernate knows all generators before it asks for one. */
    public static List<String> notes(MetadataImplementor metadata) {
        if (!Version.getVersionString().startsWith("6.")) {
            return List.of();
        }
        List<Class<?>> entities = metadata.getEntityBindings().stream()
                .<Class<?>>map(PersistentClass::getMappedClass)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
        Map<String, Class<?>> owners = new TreeMap<>();
        entities.forEach(entity -> declared(entity).forEach(name -> owners.putIfAbsent(name, entity)));
        List<String> notes = new ArrayList<>();
        for (Class<?> entity : entities) {
            used(entity)
                    .filter(name -> declared(entity).noneMatch(name::equals))
                    .forEach(name -> Optional.ofNullable(owners.get(name))
                            .ifPresent(owner -> notes.add(note(entity, name, owner))));
        }
        return notes;
    }

    private static String note(Class<?> entity, String generator, Class<?> owner) {
        return "the id of " + entity.getName() + " depends on the order of the classes: its generator \"" + generator
                + "\" is that of " + owner.getName() + ", which Hibernate must meet first. Declare the generator in a"
                + " package-info or in both classes, or list the classes in the order of your application (--entities).";
    }

    private static Stream<String> declared(Class<?> entity) {
        return elements(entity)
                .flatMap(element -> Stream.concat(
                        Arrays.stream(element.getAnnotationsByType(SequenceGenerator.class))
                                .map(SequenceGenerator::name),
                        Arrays.stream(element.getAnnotationsByType(TableGenerator.class))
                                .map(TableGenerator::name)));
    }

    private static Stream<String> used(Class<?> entity) {
        return elements(entity)
                .flatMap(element -> Arrays.stream(element.getAnnotationsByType(GeneratedValue.class)))
                .map(GeneratedValue::generator)
                .filter(name -> !name.isEmpty());
    }

    /** Returns a class and those it extends, with their fields and methods. */
    private static Stream<AnnotatedElement> elements(Class<?> entity) {
        return Stream.<Class<?>>iterate(entity, type -> type != null && type != Object.class, Class::getSuperclass)
                .flatMap(type -> Stream.of(
                                Stream.of(type),
                                Arrays.stream(type.getDeclaredFields()),
                                Arrays.stream(type.getDeclaredMethods()))
                        .flatMap(elements -> elements));
    }
}
