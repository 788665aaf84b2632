package dev.autogen.cli.init;

import dev.autogen.cli.application.Application;
import dev.autogen.cli.application.ApplicationSource;
import dev.autogen.cli.config.ClassPath;
import dev.autogen.cli.config.EarlyOptions;
import dev.autogen.cli.config.Project;
import dev.autogen.generator.entities.boot.EntityScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Spring Boot application of a project, tried once.
 *
 * @param className its class, where its context can be prepared
 * @param classes the directories of all modules
 * @param failure why it is not used
 */
record FoundApplication(Optional<String> className, List<Path> classes, Optional<String> failure) {

    static FoundApplication in(
            Path directory, List<BuildModule> modules, List<Path> jars, Map<String, String> environment) {
        List<Path> classes = modules.stream()
                .flatMap(module -> module.classes().stream())
                .filter(Files::isDirectory)
                .toList();
        List<String> found = jars.isEmpty() || classes.isEmpty()
                ? List.of()
                : EntityScanner.marked(classes.stream().map(Path::toFile).toList())
                        .applications();
        if (found.size() != 1) {
            return new FoundApplication(
                    Optional.empty(),
                    classes,
                    found.isEmpty()
                            ? Optional.empty()
                            : Optional.of("found " + found.size() + " Spring Boot applications: "
                                    + String.join(", ", found) + "; write application = CLASS to use one of them"));
        }
        ClassPath classPath =
                new ClassPath(Stream.concat(classes.stream(), jars.stream()).toList());
        Application application = ApplicationSource.prepare(
                found.get(0),
                classPath,
                new Project(directory, Map.of(), Map.of()),
                new EarlyOptions(List.of(), environment),
                true);
        boolean prepared = application.version().isPresent();
        return new FoundApplication(
                Optional.of(application.className()).filter(name -> prepared),
                classes,
                prepared ? Optional.empty() : application.notes().stream().findFirst());
    }
}
