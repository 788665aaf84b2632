package dev.autogen.cli.init;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A part of a project that is compiled alone.
 *
 * @param directory its directory
 * @param sources where its Java sources are
 * @param resources where its resources are
 * @param classes where its classes go
 */
record BuildModule(Path directory, Path sources, Path resources, List<Path> classes) {

    static BuildModule maven(Path directory, Path sources) {
        return new BuildModule(
                directory,
                sources,
                directory.resolve("src/main/resources"),
                List.of(directory.resolve("target/classes")));
    }

    static BuildModule gradle(Path directory) {
        Path classes = directory.resolve("build/classes");
        return new BuildModule(
                directory,
                directory.resolve("src/main/java"),
                directory.resolve("src/main/resources"),
                List.of(
                        classes.resolve("java/main"),
                        classes.resolve("kotlin/main"),
                        directory.resolve("build/resources/main")));
    }

    static BuildModule plain(Path directory) {
        return new BuildModule(
                directory,
                directory.resolve("src/main/java"),
                directory.resolve("src/main/resources"),
                List.of(directory.resolve("classes"), directory.resolve("out"), directory.resolve("target/classes")));
    }

    /** Returns the directories of classes that are there, or the one that will be. */
    List<Path> classPath() {
        List<Path> there = classes.stream().filter(Files::isDirectory).toList();
        return there.isEmpty() ? classes.subList(0, 1) : there;
    }
}
