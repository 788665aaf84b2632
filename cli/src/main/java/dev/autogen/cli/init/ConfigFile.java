package dev.autogen.cli.init;

import dev.autogen.cli.config.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of {@code autogen.properties} for a project, or the lines that one lacks. */
final class ConfigFile {

    /** Where the jars are listed, out of version control since they lie elsewhere on each machine. */
    static final String JARS = ".autogen/classpath";

    private static final Set<String> ENTITIES =
            Set.of("application", "package", "entities", "persistence-unit", "mapping");

    private final FoundProject found;

    ConfigFile(FoundProject found) {
        this.found = found;
    }

    /** Returns the jars of an earlier run. */
    static List<Path> listed(Path directory) {
        Path list = directory.resolve(JARS);
        try {
            return Files.isRegularFile(list)
                    ? Files.readAllLines(list).stream()
                            .filter(line -> !line.isBlank())
                            .map(Path::of)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what the file says, in its order. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> classPath =
                new ArrayList<>(found.classes().stream().map(this::shown).toList());
        // Where Maven failed, the list is missed later, with the way out; without it the entities would be.
        if (!found.jars().isEmpty() || !found.troubles().isEmpty()) {
            classPath.add("@" + JARS);
        }
        if (knowsClasses()) {
            settings.put("classpath", String.join(":", classPath));
        }
        if (found.application().isPresent()) {
            settings.put("application", found.application().get());
        } else if (!found.units().isEmpty()) {
            settings.put("persistence-unit", String.join(",", found.units()));
        } else if (!found.packages().isEmpty()) {
            settings.put("package", String.join(",", found.packages()));
        }
        settings.put("migrations", shown(found.home().sources()));
        settings.put("migrations-package", found.migrationsPackage());
        if (found.application().isEmpty()) {
            settings.putAll(found.spring().hibernate());
        }
        return settings;
    }

    /** Returns the text of a new file. */
    String text() {
        String settings = lines(settings());
        String entities = settings().keySet().stream().anyMatch(ENTITIES::contains)
                ? ""
                : "# The package of the entities, with those below it.\n# package = com.example.shop\n";
        String classes =
                knowsClasses() ? "" : "# Where the classes of the entities are.\n# classpath = classes:lib/*.jar\n";
        return "# Paths are relative to this file. autogen --help lists the options.\n" + classes + settings + entities
                + """

                # The database. The default is the embedded PostgreSQL in .autogen.
                # url = %s
                """.formatted(found.spring().url().map(ConfigFile::plain).orElse("postgresql://localhost/shop"));
    }

    /** Returns the settings that a file does not have yet; entities that it names in its own way stay. */
    Map<String, String> missingIn(Project project) {
        boolean entitiesNamed =
                ENTITIES.stream().anyMatch(key -> project.setting(key).isPresent());
        return settings().entrySet().stream()
                .filter(e -> project.setting(e.getKey()).isEmpty())
                .filter(e -> !project.hibernate().containsKey(e.getKey()))
                .filter(e -> !(entitiesNamed && ENTITIES.contains(e.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    /** Returns the text of a file with the list of jars in its class path, where it is as a run without a build wrote it. */
    String withJars(String text) {
        String classPath = settings().getOrDefault("classpath", "");
        String without = classPath.replaceFirst(":?@" + Pattern.quote(JARS) + "$", "");
        return classPath.equals(without)
                ? text
                : text.replaceFirst(
                        "(?m)^classpath = " + Pattern.quote(without) + "$",
                        Matcher.quoteReplacement("classpath = " + classPath));
    }

    /** Returns settings as lines. */
    static String lines(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
    }

    /** A build says where classes will be; without one they must be there to be seen. */
    private boolean knowsClasses() {
        return found.template() != Template.PLAIN || found.classes().stream().anyMatch(Files::isDirectory);
    }

    private String shown(Path path) {
        Path below = found.directory()
                .toAbsolutePath()
                .normalize()
                .relativize(path.toAbsolutePath().normalize());
        return below.toString().replace('\\', '/');
    }

    private static String plain(String jdbc) {
        return jdbc.replaceFirst("^jdbc:", "");
    }
}
