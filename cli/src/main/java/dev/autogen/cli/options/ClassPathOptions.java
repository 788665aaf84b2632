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
            description = "Directories and jars of the entities and their dependencies (lib/*.jar is allowed). A"
                    + " Hibernate among them replaces the bundled one.")
    private Optional<String> classPath = Optional.empty();

    @SuppressWarnings("UnusedVariable") // read before the verb runs, since other defaults depend on it
    @Option(
            names = "--application",
            paramLabel = "CLASS",
            description =
                    "The Spring Boot application to take entities and settings from (default: the only one); none to"
                            + " ask none.")
    private Optional<String> application = Optional.empty();

    @SuppressWarnings("UnusedVariable") // as above
    @Option(names = "--unit", paramLabel = "NAME", description = "Its persistence unit, where it has several.")
    private Optional<String> unit = Optional.empty();

    /** Returns the user's class path; empty where none was given. */
    public ClassPath classPath(Path currentDirectory) {
        return ClassPath.parse(classPath.orElse(""), currentDirectory);
    }
}
