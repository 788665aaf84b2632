package dev.autogen.cli.init;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a project is laid out. */
public enum Template {
    MAVEN("pom.xml"),
    GRADLE("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts"),
    PLAIN;

    private final String files;

    Template(String... files) {
        this.files = String.join(" ", files);
    }

    /** Returns the layout of a directory that a build file tells of. */
    static Optional<Template> of(Path directory) {
        return Arrays.stream(values())
                .filter(template -> template.buildFile(directory).isPresent())
                .findFirst();
    }

    /** Returns the build file in a directory. */
    Optional<String> buildFile(Path directory) {
        return Stream.of(files.split(" "))
                .filter(file -> !file.isEmpty() && Files.isRegularFile(directory.resolve(file)))
                .findFirst();
    }

    /** Returns its name as its makers write it. */
    String title() {
        return this == PLAIN ? "plain" : name().charAt(0) + toString().substring(1);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
