package dev.autogen.cli.config;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The project autogen works for: its directory and what its {@code autogen.properties} says.
 *
 * @param directory the directory of the file, or the current directory where there is none
 * @param settings the options given in the file, by option name
 * @param hibernate the Hibernate settings given in the file
 */
public record Project(Path directory, Map<String, String> settings, Map<String, String> hibernate) {

    /** The name of the file. */
    public static final String FILE = "autogen.properties";

    /** Options that may stand in the file. */
    static final List<String> KEYS = List.of(
            "url",
            "user",
            "password",
            "classpath",
            "application",
            "unit",
            "package",
            "entities",
            "persistence-unit",
            "mapping",
            "schema",
            "include",
            "exclude",
            "ignore",
            "extension",
            "migrations",
            "migrations-package",
            "timezone",
            "slug-length",
            "subpackage",
            "hooks",
            "rename",
            "answers",
            "keep-dropped",
            "online",
            "backup",
            "backup-keep",
            "pg-dump");

    private static final Pattern HOOK = Pattern.compile("hook\\.[A-Za-z0-9_-]+\\.(command|directory)");

    private static final Pattern UNIT = Pattern.compile("unit\\.([^.]+)\\.(.+)");

    /** Copies the maps. */
    public Project {
        settings = Map.copyOf(settings);
        hibernate = Map.copyOf(hibernate);
    }

    /** Finds the file in a directory or the nearest one above it. */
    public static Project find(Path currentDirectory) {
        for (Path at = currentDirectory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path file = at.resolve(FILE);
            if (Files.isRegularFile(file)) {
                return read(file, at);
            }
        }
        return new Project(currentDirectory.toAbsolutePath().normalize(), Map.of(), Map.of());
    }

    /** Returns what the file says of an option. */
    public Optional<String> setting(String option) {
        return Optional.ofNullable(settings.get(option)).filter(value -> !value.isBlank());
    }

    /** Returns the directory for what autogen can make again. */
    public Path stateDirectory() {
        Path all = directory.resolve(".autogen");
        return setting("unit").map(unit -> all.resolve("unit-" + unit)).orElse(all);
    }

    /** Returns the project as it is for one persistence unit: {@code unit.NAME.key} stands for {@code key}. */
    public Project forUnit(String unit) {
        Map<String, String> own = new LinkedHashMap<>(settings);
        Map<String, String> mapped = new TreeMap<>(hibernate);
        own.put("unit", unit);
        settings.forEach((key, value) -> {
            Matcher of = UNIT.matcher(key);
            if (of.matches() && of.group(1).equals(unit)) {
                (HibernateSetting.isOne(of.group(2)) ? mapped : own).put(of.group(2), value);
            }
        });
        return new Project(directory, own, mapped);
    }

    /** Returns the properties that the file sets for the application, as arguments. */
    public List<String> applicationArguments() {
        return settings.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("spring."))
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .sorted()
                .toList();
    }

    private static boolean isOfUnit(String key) {
        Matcher of = UNIT.matcher(key);
        return of.matches() && (KEYS.contains(of.group(2)) || HibernateSetting.isOne(of.group(2)));
    }

    private static Project read(Path file, Path directory) {
        Set<String> twice = new TreeSet<>();
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            @SuppressWarnings("NullAway") // null is the answer to a new key
            public synchronized Object put(Object key, Object value) {
                if (containsKey(key)) {
                    twice.add(key.toString());
                }
                return super.put(key, value);
            }
        };
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new AutogenException(
                    "AG103",
                    "cannot read \"" + file + "\": " + e.getMessage() + ". Correct the file. It must be UTF-8.",
                    e);
        }
        twice.stream().findFirst().ifPresent(key -> {
            throw new UsageException(
                    "AG102",
                    "the key \"" + key + "\" appears twice in " + file + ". Keep one of them. Separate several values"
                            + " with commas.");
        });
        Map<String, String> settings = new LinkedHashMap<>();
        Map<String, String> hibernate = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            String value = properties.getProperty(key).strip();
            if (KEYS.contains(key) || HOOK.matcher(key).matches()) {
                settings.put(key, value);
            } else if (key.startsWith("spring.") || isOfUnit(key)) {
                settings.put(key, value);
            } else if (HibernateSetting.isOne(key)) {
                hibernate.put(key, value);
            } else {
                throw unknown(file, key);
            }
        }
        return new Project(directory, settings, hibernate);
    }

    private static UsageException unknown(Path file, String key) {
        String nearest = NearestName.of(key, KEYS)
                .map(name -> " Did you mean \"" + name + "\"?")
                .orElse("");
        return new UsageException(
                "AG102",
                "unknown key \"" + key + "\" in " + file + lineOf(file, key) + "." + nearest + " The keys are "
                        + String.join(", ", KEYS)
                        + ", hook.NAME.command, hook.NAME.directory unit.NAME.KEY, and the settings hibernate.*, jakarta.persistence.*, spring.*.");
    }

    private static String lineOf(Path file, String key) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().startsWith(key)) {
                    return ", line " + (i + 1);
                }
            }
            return "";
        } catch (IOException e) {
            throw new AutogenException("AG103", "cannot read \"" + file + "\": " + e.getMessage() + ".", e);
        }
    }
}
