package dev.autogen.cli.config;

import dev.autogen.runtime.UsageException;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The directories and jars that hold the user's entities and what they need. */
public record ClassPath(List<Path> entries) {

    /** Copies the list. */
    public ClassPath {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a class path; {@code lib/*.jar} and {@code lib/*} stand for the jars in it, {@code @file} for the entries that
     * the file has on its lines.
     */
    public static ClassPath parse(String text, Path currentDirectory) {
        List<Path> entries = new ArrayList<>();
        for (String part : split(text)) {
            if (part.startsWith("@")) {
                entries.addAll(listedIn(currentDirectory.resolve(part.substring(1))));
                continue;
            }
            Path path = currentDirectory.resolve(part.replaceFirst("[/\\\\]\\*(\\.jar)?$", ""));
            if (part.endsWith("*") || part.endsWith("*.jar")) {
                entries.addAll(jarsIn(path));
            } else {
                entries.add(path.normalize());
            }
        }
        return new ClassPath(entries);
    }

    /** Returns the same class path, all of which exists. */
    public ClassPath checked() {
        entries.stream().filter(entry -> !Files.exists(entry)).findFirst().ifPresent(entry -> {
            throw missing(entry);
        });
        return this;
    }

    static List<String> split(String text) {
        return Stream.of(text.split(File.pathSeparator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Returns a loader of these entries: the JVM's own where the launcher put them there. */
    public ClassLoader loader() {
        ClassLoader parent = ClassPath.class.getClassLoader();
        Set<Path> known = split(System.getProperty("java.class.path")).stream()
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .collect(Collectors.toSet());
        List<Path> unknown = entries.stream()
                .filter(entry -> !known.contains(entry.toAbsolutePath().normalize()))
                .toList();
        return unknown.isEmpty()
                ? parent
                : new URLClassLoader(unknown.stream().map(ClassPath::url).toArray(URL[]::new), parent);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<Path> jarsIn(Path directory) {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.jar")) {
            found.forEach(jars::add);
        } catch (IOException e) {
            throw missing(directory);
        }
        return jars.stream().sorted().toList();
    }

    /** A file that is not there stands for itself, for those who check. */
    private static List<Path> listedIn(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .map(Path::of)
                            .toList()
                    : List.of(file);
        } catch (IOException e) {
            throw new UsageException(
                    "AG107", "could not read the class path file \"" + file + "\": " + e.getMessage() + ".");
        }
    }

    private static UsageException missing(Path path) {
        if (path.endsWith(Path.of(".autogen", "classpath"))) {
            return new UsageException(
                    "AG107",
                    "the class path refers to \"" + path + "\", which does not exist. Run autogen init:"
                            + " Maven then lists the jars again.");
        }
        return new UsageException(
                "AG107",
                "the class path names \"" + path + "\", which does not exist. Build the project first (mvn compile), or"
                        + " correct --classpath.");
    }
}
