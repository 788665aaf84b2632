package dev.autogen.generator.entities.boot;

import dev.autogen.runtime.AutogenException;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.PackageInfo;
import io.github.classgraph.ScanResult;
import java.io.File;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The search of the class path for what JPA maps, without loading a class. */
public final class EntityScanner {

    private static final List<String> CLASS_ANNOTATIONS = List.of(
            "jakarta.persistence.Entity",
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.Converter");

    private static final String SPRING_BOOT = "org.springframework.boot.autoconfigure.SpringBootApplication";

    private static final String DEFAULT_MAPPING = "META-INF/orm.xml";

    private EntityScanner() {}

    /**
     * What was found, in the order of names.
     *
     * @param classNames entity, superclass, embeddable and converter classes
     * @param packageNames packages whose {@code package-info} is annotated
     * @param mappingResources {@code META-INF/orm.xml}, and {@code hbm.xml} files where a unit's root was searched
     * @param leftovers those of the classes whose sources are gone
     */
    public record Found(
            List<String> classNames,
            List<String> packageNames,
            List<String> mappingResources,
            List<String> leftovers) {}

    /**
     * What stands out in directories and jars, in the order of names.
     *
     * @param entities the entity classes
     * @param applications the classes of Spring Boot applications
     * @param leftovers those of the entities whose sources are gone
     */
    public record Marked(List<String> entities, List<String> applications, List<String> leftovers) {}

    /** Searches all packages in directories and jars, of which there may be none. */
    public static Marked marked(List<File> classPath) {
        if (classPath.isEmpty()) {
            return new Marked(List.of(), List.of(), List.of());
        }
        try (ScanResult scan = scan(new ClassGraph().overrideClasspath(classPath))) {
            List<ClassInfo> entities = annotated(scan, CLASS_ANNOTATIONS.get(0));
            return new Marked(names(entities), names(annotated(scan, SPRING_BOOT)), LeftoverClasses.of(entities));
        }
    }

    private static List<ClassInfo> annotated(ScanResult scan, String annotation) {
        return scan.getClassesWithAnnotation(annotation).stream()
                .filter(c -> c.hasAnnotation(annotation))
                .toList();
    }

    private static List<String> names(List<ClassInfo> classes) {
        return classes.stream().map(ClassInfo::getName).distinct().sorted().toList();
    }

    /**
     * Searches packages, with those below them.
     *
     * @throws AutogenException if no entity is found
     */
    public static Found packages(ClassLoader loader, Collection<String> packages) {
        ClassGraph graph =
                new ClassGraph().overrideClassLoaders(loader).acceptPackages(packages.toArray(String[]::new));
        try (ScanResult scan = scan(graph)) {
            return foundIn(scan, packages, new ClassGraph().overrideClassLoaders(loader));
        }
    }

    /**
     * Searches packages in directories and jars, which no class loader needs to have.
     *
     * @throws AutogenException if no entity is found
     */
    public static Found packages(List<File> classPath, Collection<String> packages) {
        ClassGraph graph =
                new ClassGraph().overrideClasspath(classPath).acceptPackages(packages.toArray(String[]::new));
        try (ScanResult scan = scan(graph)) {
            return foundIn(scan, packages, new ClassGraph().overrideClasspath(classPath));
        }
    }

    /** Searches the roots of a persistence unit. */
    static Found roots(ClassLoader loader, List<URL> roots) {
        if (roots.isEmpty()) {
            return new Found(List.of(), List.of(), List.of(), List.of());
        }
        try (ScanResult scan = scan(new ClassGraph().overrideClasspath(roots))) {
            List<String> mappings = Stream.concat(
                            scan.getResourcesWithPath(DEFAULT_MAPPING).stream(),
                            scan.getResourcesWithExtension("hbm.xml").stream())
                    .map(resource -> resource.getPath())
                    .filter(path -> loader.getResource(path) != null)
                    .toList();
            return new Found(
                    names(classes(scan)), annotatedPackages(scan), mappings, LeftoverClasses.of(classes(scan)));
        }
    }

    private static ScanResult scan(ClassGraph graph) {
        return graph.enableAnnotationInfo()
                .ignoreClassVisibility()
                .disableRuntimeInvisibleAnnotations()
                .scan();
    }

    private static Found foundIn(ScanResult scan, Collection<String> packages, ClassGraph all) {
        if (scan.getClassesWithAnnotation("jakarta.persistence.Entity").isEmpty()) {
            String searched = String.join(", ", searched(scan.getClasspathFiles()));
            throw new AutogenException(
                    "AG301",
                    "No entity was found in package \"" + String.join("\", \"", packages) + "\". No class there is"
                            + " annotated with jakarta.persistence.Entity in: " + searched + ". Compile the entities"
                            + " first, and check --package and --classpath.");
        }
        return new Found(
                names(classes(scan)), annotatedPackages(scan), defaultMapping(all), LeftoverClasses.of(classes(scan)));
    }

    /** A class path has many jars, and entities are seldom in one: too many are counted. */
    private static List<String> searched(List<File> classPath) {
        List<String> directories =
                classPath.stream().filter(File::isDirectory).map(File::toString).toList();
        List<String> jars = classPath.stream()
                .map(File::toString)
                .filter(file -> !directories.contains(file))
                .toList();
        List<String> searched = new ArrayList<>(directories);
        searched.addAll(jars.size() < 4 ? jars : List.of(jars.size() + " jars"));
        return searched;
    }

    /** Where packages are scanned, Spring Boot and Quarkus take the default mapping file of the class path as well. */
    private static List<String> defaultMapping(ClassGraph all) {
        try (ScanResult scan = all.acceptPathsNonRecursive("META-INF").scan()) {
            return scan.getResourcesWithPath(DEFAULT_MAPPING).isEmpty() ? List.of() : List.of(DEFAULT_MAPPING);
        }
    }

    private static List<ClassInfo> classes(ScanResult scan) {
        return CLASS_ANNOTATIONS.stream()
                .flatMap(annotation -> annotated(scan, annotation).stream())
                .distinct()
                .toList();
    }

    private static List<String> annotatedPackages(ScanResult scan) {
        return scan.getPackageInfo().stream()
                .filter(p -> !p.getAnnotationInfo().isEmpty())
                .map(PackageInfo::getName)
                .sorted()
                .toList();
    }
}
