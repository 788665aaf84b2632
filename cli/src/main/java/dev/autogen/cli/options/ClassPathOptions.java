package dev.autogen.cli.options;

import dev.autogen.cli.config.ClassPath;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the user's classes are. */
public final class ClassPathOptions {

    @Option(
            names = {"--classpath", "-cp"},
            paramLabel = "PATH",
            description = "Directories and jars with the entities and what they need (lib/*.jar is allowed); their"
                    + " Hibernate wins over the bundled one.")
    private Optional<String> classPath = Optional.empty();

    /** Returns the user's class path; empty where none was given. */
    public ClassPath classPath(Path currentDirectory) {
        return ClassPath.parse(classPath.orElse(""), currentDirectory);
    }
}
