package dev.autogen.generator.entities.boot;

import io.github.classgraph.ClassInfo;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Classes in directories that a build left there when their sources went. */
final class LeftoverClasses {

    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");
    private static final Set<String> NO_SOURCES = Set.of(".git", "node_modules", ".autogen", ".gradle");

    /** The directories of source files, by module and by the name of the file. */
    private final Map<Path, Map<String, List<Path>>> modules = new HashMap<>();

    private LeftoverClasses() {}

    /** Returns the names of those that have no source, where their modules have the sources of others. */
    static List<String> of(Collection<ClassInfo> classes) {
        LeftoverClasses sources = new LeftoverClasses();
        Map<Path, List<ClassInfo>> byModule = new HashMap<>();
        for (ClassInfo type : classes) {
            Optional.ofNullable(type.getClasspathElementFile())
                    .filter(File::isDirectory)
                    .flatMap(root -> module(root.toPath()))
                    .ifPresent(module -> byModule.computeIfAbsent(module, m -> new ArrayList<>())
                            .add(type));
        }
        List<String> found = new ArrayList<>();
        byModule.forEach((module, own) -> {
            List<ClassInfo> without =
                    own.stream().filter(type -> !sources.has(module, type)).toList();
            if (without.size() < own.size()) {
                without.forEach(type -> found.add(type.getName()));
            }
        });
        return found.stream().sorted().toList();
    }

    private static Optional<Path> module(Path classes) {
        return Stream.iterate(classes.toAbsolutePath().normalize(), at -> at != null, Path::getParent)
                .filter(at -> BUILD_FILES.stream().anyMatch(file -> Files.isRegularFile(at.resolve(file))))
                .findFirst();
    }

    /** Java wants the directories of the package; other languages do not. */
    private boolean has(Path module, ClassInfo type) {
        String file = type.getSourceFile();
        if (file == null) {
            return true;
        }
        List<Path> places =
                modules.computeIfAbsent(module, LeftoverClasses::read).getOrDefault(file, List.of());
        Path directory = Path.of(type.getPackageName().replace('.', '/'));
        boolean inPackage = file.endsWith(".java") && !type.getPackageName().isEmpty();
        return places.stream().anyMatch(place -> !inPackage || place.endsWith(directory));
    }

    private static Map<String, List<Path>> read(Path module) {
        Map<String, List<Path>> places = new HashMap<>();
        try {
            Files.walkFileTree(module, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return NO_SOURCES.contains(String.valueOf(directory.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (!name.endsWith(".class")) {
                        places.computeIfAbsent(name, n -> new ArrayList<>()).add(file.getParent());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }
}
