package dev.autogen.generator.compile;

import dev.autogen.runtime.AutogenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The Java sources below a directory, without what editors and systems hide beside them ({@code .#Lock.java}). */
public final class SourceFiles {

    private SourceFiles() {}

    /**
     * Returns them in order; a directory that is not there has none.
     *
     * @throws AutogenException AG145 if one of them cannot be read
     */
    public static List<Path> below(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> sources =
                    files.filter(file -> isSource(directory, file)).sorted().toList();
            sources.forEach(SourceFiles::checkReadable);
            return sources;
        } catch (IOException | UncheckedIOException e) {
            throw new AutogenException(
                    "AG145",
                    "Could not read the sources in \"" + directory + "\": " + e.getMessage()
                            + ". Grant read permission.",
                    e);
        }
    }

    private static boolean isSource(Path directory, Path file) {
        return file.toString().endsWith(".java")
                && !Files.isDirectory(file)
                && StreamSupport.stream(directory.relativize(file).spliterator(), false)
                        .noneMatch(name -> name.toString().startsWith("."));
    }

    private static void checkReadable(Path file) {
        if (!Files.exists(file)) {
            throw refusal("The source \"" + file + "\" cannot be read: it is a broken link", "Remove it.");
        } else if (!Files.isRegularFile(file)) {
            throw refusal("The source \"" + file + "\" cannot be read: it is not a file", "Remove it.");
        } else if (!Files.isReadable(file)) {
            throw refusal(
                    "The source \"" + file + "\" cannot be read: the read permission is missing",
                    "Run chmod u+r on it, or remove the file.");
        }
    }

    private static AutogenException refusal(String what, String wayOut) {
        return new AutogenException("AG145", what + ". " + wayOut);
    }
}
