package dev.autogen.generator.entities;

import dev.autogen.generator.emit.InMemoryClasses;
import dev.autogen.generator.emit.JavaSourceFile;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A model whose classes are written as text and compiled when the test runs: two of them may have the same names. */
final class SourceModel {

    private static final List<Class<? extends Annotation>> MAPPED =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    private static final String HEADER = header();

    private SourceModel() {}

    /** Returns a model of one entity, {@code Thing} with an id, and these attributes. */
    static Model ofAttributes(String name, String attributes) {
        return of(name, "@Entity class Thing { @Id long id; " + attributes + " }");
    }

    /** Returns a model of these classes. */
    static Model of(String name, String classes) {
        JavaSourceFile file = new JavaSourceFile("shop", "Classes", HEADER + classes);
        InMemoryClasses compiled = InMemoryClasses.tolerant(List.of(file));
        List<Class<?>> mapped = new ArrayList<>();
        for (String className : compiled.names()) {
            Class<?> type = load(compiled, className);
            if (MAPPED.stream().anyMatch(type::isAnnotationPresent)) {
                mapped.add(type);
            }
        }
        return new Model(name, mapped, List.of(), List.of(), Map.of(), compiled);
    }

    private static Class<?> load(ClassLoader loader, String className) {
        try {
            return loader.loadClass(className);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Package, imports, and an enum to use. */
    private static String header() {
        try (InputStream in = SourceModel.class.getResourceAsStream("/entities/source-model.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
