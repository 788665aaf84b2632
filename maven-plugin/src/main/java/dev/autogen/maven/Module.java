package dev.autogen.maven;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A module of a project, and what the nearest {@code autogen.properties} says.
 *
 * @param basedir its directory
 * @param root the directory of the file, or of the module where there is none
 * @param settings what the file says
 * @param migrations the source directory of the migrations
 * @param hasMigrations whether these are in this module
 */
record Module(Path basedir, Path root, Properties settings, Path migrations, boolean hasMigrations) {

    private static final String FILE = "autogen.properties";

    /** Finds what is said of a module; one without any word takes part where the plugin is its own. */
    static Module of(Path basedir, String packaging, String migrations, String sources, boolean ownPlugin) {
        Optional<Path> found = Stream.iterate(Optional.of(basedir.toAbsolutePath()), at -> at.map(Path::getParent))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .filter(at -> Files.isRegularFile(at.resolve(FILE)))
                .findFirst();
        Path root = found.orElse(basedir);
        Properties settings = found.map(at -> read(at.resolve(FILE))).orElseGet(Properties::new);
        String named = settings.getProperty("migrations", "").strip();
        boolean said = !migrations.isEmpty() || !named.isEmpty();
        Path place = !migrations.isEmpty()
                ? basedir.resolve(migrations)
                : named.isEmpty() ? basedir.resolve(sources) : root.resolve(named);
        boolean here = said ? place.normalize().startsWith(basedir.normalize()) : ownPlugin;
        return new Module(basedir, root, settings, place.normalize(), here && !packaging.equals("pom"));
    }

    /** Returns the directory for what autogen can make again. */
    Path stateDirectory() {
        return root.resolve(".autogen");
    }

    /** Returns the migrations where nobody says where they are, or nothing. */
    String defaultMigrations() {
        return settings.getProperty("migrations", "").isBlank() ? migrations.toString() : "";
    }

    /** Tells whether a database of the user's is named, whose state nobody here knows. */
    boolean hasUrl(String url, Map<String, String> environment) {
        return Stream.of(
                        url,
                        environment.getOrDefault("AUTOGEN_URL", ""),
                        settings.getProperty("url", ""),
                        environment.getOrDefault("DATABASE_URL", ""))
                .anyMatch(text -> !text.isBlank());
    }

    /** Returns the packages of the migrations, as the file names them. */
    String migrationsPackage() {
        return settings.getProperty("migrations-package", "").strip();
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
