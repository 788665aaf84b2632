package dev.autogen.cli.memory;

import dev.autogen.runtime.internal.server.ServerVersion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that decides what a model is.
 *
 * @param classPath the class path of the entities
 * @param packages the packages that are searched
 * @param classNames the classes that are named
 * @param units the persistence units
 * @param mappings the mapping files
 * @param settings the settings of Hibernate
 * @param application what the Spring Boot application says of its persistence unit, empty where there is none
 * @param schema the target schema
 * @param server the version of the server
 */
public record ModelInputs(
        List<Path> classPath,
        List<String> packages,
        List<String> classNames,
        List<String> units,
        List<String> mappings,
        Map<String, String> settings,
        String application,
        String schema,
        ServerVersion server) {

    private static final List<String> READ_BY_HIBERNATE = List.of("hibernate.", "jakarta.", "javax.", "org.hibernate.");

    /** Returns the memory for the model in a directory, or nothing where an input cannot be read. */
    public Optional<ModelMemory> memory(Path directory) {
        String question = question().hex();
        try {
            List<Path> all = new ArrayList<>(ofThisProcess());
            all.addAll(classPath);
            return Optional.of(ModelMemory.in(
                    directory, question, question().classPath(all).sources().hex()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Fingerprint question() {
        return new Fingerprint()
                .texts("package", packages)
                .texts("class", classNames)
                .texts("unit", units)
                .texts("mapping", mappings)
                .texts("setting", settings)
                .text("application", application)
                .text("schema", schema)
                .text("server", server)
                .texts("property", properties())
                .text("java", Runtime.version())
                .text("locale", Locale.getDefault())
                .text("zone", TimeZone.getDefault().getID());
    }

    /** The jars of autogen and, where the launcher put them there, of Hibernate. */
    private static List<Path> ofThisProcess() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static Map<String, String> properties() {
        Map<String, String> read = new TreeMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (READ_BY_HIBERNATE.stream().anyMatch(name::startsWith)) {
                read.put(name, System.getProperty(name, ""));
            }
        }
        return read;
    }
}
