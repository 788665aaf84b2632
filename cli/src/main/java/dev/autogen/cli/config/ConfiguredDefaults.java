package dev.autogen.cli.config;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> PATHS = Set.of("classpath", "migrations", "entities");

    private final Project project;
    private final Map<String, String> environment;

    /** Makes the defaults of one run. */
    public ConfiguredDefaults(Project project, Map<String, String> environment) {
        this.project = project;
        this.environment = Map.copyOf(environment);
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
        String variable =
                environment.get("AUTOGEN_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
        if (variable != null && !variable.isBlank()) {
            return variable;
        }
        return project.setting(name)
                .map(value -> PATHS.contains(name) ? fromProject(value) : value)
                .orElseGet(() -> name.equals("url") ? environment.get("DATABASE_URL") : null);
    }

    private static List<String> givenBeforeTheVerb(OptionSpec option) {
        CommandSpec parent = option.command().parent();
        OptionSpec same = parent == null ? null : parent.findOption(option.longestName());
        return same == null ? List.of() : same.originalStringValues();
    }

    private String fromProject(String paths) {
        return ClassPath.split(paths).stream()
                .map(Path::of)
                .map(path -> project.directory().resolve(path).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
