package dev.autogen.cli.options;

import dev.autogen.cli.config.HibernateSetting;
import dev.autogen.cli.config.Project;
import dev.autogen.runtime.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which entities. */
public final class EntityOptions {

    @Option(names = "--package", split = ",", paramLabel = "NAME", description = "The packages of the entities.")
    private List<String> packages = List.of();

    @Option(names = "--entities", paramLabel = "FILE", description = "A file that lists the entity classes.")
    private Optional<String> entities = Optional.empty();

    @Option(
            names = "--persistence-unit",
            split = ",",
            paramLabel = "NAME",
            description = "Persistence units of META-INF/persistence.xml. Several units form one model.")
    private List<String> persistenceUnits = List.of();

    @Option(
            names = "--mapping",
            split = ",",
            paramLabel = "RESOURCE",
            description = "An orm.xml or hbm.xml on the class path.")
    private List<String> mappings = List.of();

    @Option(
            names = "--hibernate",
            paramLabel = "KEY=VALUE",
            description = "A Hibernate setting, such as physical_naming_strategy=...")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--schema", split = ",", paramLabel = "NAME", description = "Additional schemas to compare.")
    private List<String> schemas = List.of();

    @Option(names = "--fresh", description = "Read the entities again even if nothing changed since the last run.")
    private boolean fresh;

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    /** Returns what of model and database is compared. */
    public FilterOptions filters() {
        return filters;
    }

    /** Returns the user's own rules. */
    public RuleOptions rules() {
        return rules;
    }

    /** Tells whether the entities are read again though nothing changed. */
    public boolean fresh() {
        return fresh;
    }

    /** Returns the packages to search. */
    public List<String> packages() {
        return given(packages);
    }

    /** Returns the classes that the file of entities lists. */
    public List<String> classNames(Path currentDirectory) {
        return entities.filter(file -> !file.isBlank())
                .map(currentDirectory::resolve)
                .map(EntityOptions::namesIn)
                .orElse(List.of());
    }

    /** Returns the persistence units, each a model of its own. */
    public List<String> persistenceUnits() {
        return given(persistenceUnits);
    }

    /** Returns the mapping files. */
    public List<String> mappings() {
        return given(mappings);
    }

    /** Returns the schemas beside the target schema. */
    public List<String> schemas() {
        return given(schemas);
    }

    /** Returns the settings of the project's file and, over them, those of the command line. */
    public Map<String, String> settings(Project project) {
        Map<String, String> all = new LinkedHashMap<>(project.hibernate());
        settings.forEach((key, value) -> all.put(HibernateSetting.fullName(key), value));
        return all;
    }

    /** An empty name would stand for every package there is. */
    private static List<String> given(List<String> names) {
        return names.stream().filter(name -> !name.isBlank()).toList();
    }

    private static List<String> namesIn(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UsageException(
                    "AG109",
                    "cannot read the list of entities \"" + file + "\""
                            + (Files.exists(file) ? ": " + e.getMessage() : ", which does not exist")
                            + ". Use --entities with a text file that has one"
                            + " class name a line.");
        }
    }
}
