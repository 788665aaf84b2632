package dev.autogen.cli.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The options that the defaults of others depend on, read from command line and environment before any verb is. */
public final class EarlyOptions {

    private final List<String> arguments;
    private final Map<String, String> environment;

    /** Makes the options of one run. */
    public EarlyOptions(List<String> arguments, Map<String, String> environment) {
        this.arguments = List.copyOf(arguments);
        this.environment = Map.copyOf(environment);
    }

    /** Returns the environment variables. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Returns the project as it is for the persistence unit that is asked for. */
    public Project project(Project project) {
        return given("unit")
                .or(() -> project.setting("unit"))
                .map(project::forUnit)
                .orElse(project);
    }

    /** Returns what the command line says of an option, else its variable. */
    public Optional<String> given(String... names) {
        return Stream.of(names)
                .flatMap(name -> argument((name.length() == 2 ? "-" : "--") + name).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(environment.get(
                        "AUTOGEN_" + names[0].toUpperCase(Locale.ROOT).replace('-', '_'))))
                .filter(value -> !value.isBlank());
    }

    /** Returns the class path, against the current directory where the command line gives it. */
    public ClassPath classPath(Project project, Path currentDirectory) {
        return given("classpath", "cp")
                .map(text -> ClassPath.parse(text, currentDirectory))
                .orElseGet(() -> ClassPath.parse(project.setting("classpath").orElse(""), project.directory()));
    }

    private Optional<String> argument(String option) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(option + "=")) {
                return Optional.of(argument.substring(option.length() + 1));
            } else if (argument.equals(option) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
