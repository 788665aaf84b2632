package dev.autogen.cli.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * What Spring Boot would tell Hibernate: its own naming strategies, unless the application's file says otherwise.
 *
 * @param hibernate the settings that shape a schema
 * @param url the database of the application
 */
public record SpringSettings(Map<String, String> hibernate, Optional<String> url) {

    /** No settings at all. */
    public static final SpringSettings NONE = new SpringSettings(Map.of(), Optional.empty());

    private static final String PHYSICAL = "hibernate.physical_naming_strategy";
    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";
    private static final Pattern SHAPING = Pattern.compile(
            "hibernate\\.(physical_naming_strategy|implicit_naming_strategy"
                    + "|default_schema|globally_quoted_identifiers.*|keyword_auto_quoting_enabled|auto_quote_keyword|id\\..*"
                    + "|type\\..*|mapping\\..*|timezone\\..*|use_nationalized_character_data|column_ordering_strategy)");

    /** Spring Boot's names by major version: implicit strategy, physical strategy. */
    private static final Map<String, String> STRATEGIES = Map.of(
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");

    /** Reads what a project says; empty settings where it has no Spring Boot. */
    public static SpringSettings of(List<Path> jars, List<Path> resources) {
        Map<String, String> settings = new TreeMap<>();
        jars.stream()
                .filter(jar -> jar.getFileName().toString().startsWith("spring-boot"))
                .flatMap(jar -> STRATEGIES.keySet().stream().filter(name -> holds(jar, name)))
                .findFirst()
                .ifPresent(implicit -> {
                    settings.put(IMPLICIT, implicit);
                    settings.put(PHYSICAL, STRATEGIES.get(implicit));
                });
        if (settings.isEmpty()) {
            return new SpringSettings(settings, Optional.empty());
        }
        Map<String, String> said = new LinkedHashMap<>();
        resources.forEach(directory -> said.putAll(read(directory)));
        Optional.ofNullable(said.get("spring.jpa.hibernate.naming.physical-strategy"))
                .ifPresent(name -> settings.put(PHYSICAL, name));
        Optional.ofNullable(said.get("spring.jpa.hibernate.naming.implicit-strategy"))
                .ifPresent(name -> settings.put(IMPLICIT, name));
        said.forEach((key, value) -> {
            String name = key.replaceFirst("^spring\\.jpa\\.properties\\.", "");
            if (!name.equals(key) && SHAPING.matcher(name).matches()) {
                settings.put(name, value);
            }
        });
        Optional<String> url = Optional.ofNullable(said.get("spring.datasource.url"))
                .filter(text -> text.startsWith("jdbc:postgresql:") && !text.contains("${"));
        return new SpringSettings(settings, url);
    }

    private static boolean holds(Path jar, String className) {
        if (!jar.toString().endsWith(".jar") || !Files.isRegularFile(jar)) {
            return false;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry(className.replace('.', '/') + ".class") != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path resources) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String name : List.of("application.yml", "application.yaml", "application.properties")) {
            Path file = resources.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    said.putAll(
                            name.endsWith(".properties") ? properties(file) : YamlLines.read(Files.readString(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return said;
    }

    private static Map<String, String> properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> said = new LinkedHashMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> said.put(key, properties.getProperty(key).strip()));
        return said;
    }
}
