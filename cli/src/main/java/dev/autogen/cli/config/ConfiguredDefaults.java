package dev.autogen.cli.config;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What an option is where the command line does not say: given before the verb, else {@code AUTOGEN_<OPTION>}, else the
 * project's file, else, for the address of the database, {@code DATABASE_URL}.
 */
public final class ConfiguredDefaults implements IDefaultValueProvider {

    private static final Set<String> PATHS = Set.of("classpath", "migrations", "entities", "answers", "backup");

    /** Ways to name entities: one that is given outweighs what a lesser source says of the others. */
    private static final Set<String> ALTERNATIVES = Set.of("package", "entities", "persistence-unit");

    /** What {@code url = application} takes from the application. */
    private static final Set<String> ADDRESS = Set.of("url", "user", "password");

    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version", "init");

    private final List<String> arguments;
    private final Project project;
    private final Map<String, String> environment;
    private final Function<String, Optional<String>> address;

    /**
     * Makes the defaults of one run.
     *
     * @param address what the application says of its data source, by the name of the option
     */
    public ConfiguredDefaults(
            List<String> arguments,
            Project project,
            Map<String, String> environment,
            Function<String, Optional<String>> address) {
        this.arguments = List.copyOf(arguments);
        this.project = project;
        this.environment = Map.copyOf(environment);
        this.address = address;
    }

    @Override
    @SuppressWarnings("NullAway") // null is picocli's word for "no default"
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        List<String> given = givenBeforeTheVerb(option);
        if (!given.isEmpty()) {
            return String.join(",", given);
        }
        String name = option.longestName().replaceFirst("^--", "");
        if (ADDRESS.contains(name) && isOfApplication("url")) {
            return address.apply(name)
                    .or(() -> fromEnvironment(name))
                    .or(() -> fromFile(name))
                    .orElse(null);
        }
        return fromEnvironment(name)
                .or(() -> fromFile(name))
                .or(() -> name.equals("url") ? variable("DATABASE_URL") : Optional.empty())
                .orElse(null);
    }

    /** The word stands in place of an address. */
    private boolean isOfApplication(String name) {
        return !isArgument(name)
                && arguments.stream().noneMatch(HELP::contains)
                && fromEnvironment(name)
                        .or(() -> fromFile(name))
                        .filter("application"::equals)
                        .isPresent();
    }

    private Optional<String> fromEnvironment(String name) {
        return outweighed(name, this::isArgument) ? Optional.empty() : variable(variableOf(name));
    }

    private Optional<String> fromFile(String name) {
        if (outweighed(
                name, other -> isArgument(other) || variable(variableOf(other)).isPresent())) {
            return Optional.empty();
        }
        return project.setting(name).map(value -> PATHS.contains(name) ? fromProject(value) : value);
    }

    private static boolean outweighed(String name, Predicate<String> given) {
        return ALTERNATIVES.contains(name) && ALTERNATIVES.stream().anyMatch(given);
    }

    private boolean isArgument(String name) {
        return arguments.stream().anyMatch(a -> a.equals("--" + name) || a.startsWith("--" + name + "="));
    }

    private Optional<String> variable(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    private static String variableOf(String name) {
        return "AUTOGEN_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<String> givenBeforeTheVerb(OptionSpec option) {
        CommandSpec parent = option.command().parent();
        OptionSpec same = parent == null ? null : parent.findOption(option.longestName());
        return same == null ? List.of() : same.originalStringValues();
    }

    private String fromProject(String paths) {
        return ClassPath.split(paths).stream()
                .map(entry -> entry.startsWith("@")
                        ? "@" + fromProject(Path.of(entry.substring(1)))
                        : fromProject(Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String fromProject(Path path) {
        return project.directory().resolve(path).toString();
    }
}
