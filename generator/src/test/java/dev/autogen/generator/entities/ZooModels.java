package dev.autogen.generator.entities;

import dev.autogen.generator.emit.InMemoryCompiler;
import dev.autogen.generator.emit.JavaSourceFile;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.Version;

/** The models of a zoo file that the Hibernate at hand has the features for. */
final class ZooModels {

    private static final List<Class<? extends Annotation>> MAPPED =
            List.of(Entity.class, MappedSuperclass.class, Embeddable.class, Converter.class);

    private ZooModels() {}

    static List<Model> of(String resource) {
        List<ZooFile.Section> sections = ZooFile.parse(text(resource)).stream()
                .filter(section -> section.isFor(Version.getVersionString()))
                .toList();
        List<JavaSourceFile> sources =
                sections.stream().flatMap(s -> s.sources().stream()).toList();
        Map<String, byte[]> compiled = sources.isEmpty()
                ? Map.of()
                : InMemoryCompiler.compile(sources, "-proc:none", "-nowarn", "-parameters");
        return sections.stream().map(section -> model(section, compiled)).toList();
    }

    private static Model model(ZooFile.Section section, Map<String, byte[]> compiled) {
        Map<String, byte[]> own = new TreeMap<>();
        compiled.forEach((name, bytes) -> {
            if (name.startsWith(section.packageName() + ".")) {
                own.put(name, bytes);
            }
        });
        Map<String, byte[]> resources = new TreeMap<>();
        section.resources().forEach((name, text) -> resources.put(name, text.getBytes(StandardCharsets.UTF_8)));
        ZooLoader loader = new ZooLoader(own, resources);
        List<Class<?>> classes = new ArrayList<>();
        own.keySet().stream().map(loader::load).filter(ZooModels::isMapped).forEach(classes::add);
        List<String> packages =
                own.containsKey(section.packageName() + ".package-info") ? List.of(section.packageName()) : List.of();
        List<String> mappings = section.resources().keySet().stream()
                .filter(name -> name.endsWith(".xml"))
                .toList();
        return new Model(section.name(), classes, packages, mappings, Map.copyOf(section.settings()), loader);
    }

    private static boolean isMapped(Class<?> type) {
        return MAPPED.stream().anyMatch(type::isAnnotationPresent);
    }

    private static String text(String resource) {
        try (var in = ZooModels.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
