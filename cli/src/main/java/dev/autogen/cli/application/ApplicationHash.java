package dev.autogen.cli.application;

import dev.autogen.cli.config.ClassPath;
import dev.autogen.cli.memory.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hash of what an application's settings depend on: class path, configuration files, arguments, environment. Of
 * entity classes only the names count, so that a changed entity asks nobody.
 */
final class ApplicationHash {

    private static final Pattern VOLATILE =
            Pattern.compile("_|PWD|OLDPWD|SHLVL|COLUMNS|LINES|WINDOWID|LS_COLORS|(TERM|SSH_|XDG_|AUTOGEN_).*");
    private static final Pattern CONFIGURATION = Pattern.compile(".*\\.(ya?ml|properties|env)|\\.env");
    private static final String CLASS = "\u00ca\u00fe\u00ba\u00be";
    private static final List<String> MAPPED = Stream.of("Entity", "Embeddable", "MappedSuperclass", "Converter")
            .map(name -> "Ljakarta/persistence/" + name + ";")
            .toList();

    private ApplicationHash() {}

    static String of(
            Path directory,
            ClassPath classPath,
            String application,
            List<String> arguments,
            Map<String, String> environment) {
        Map<String, String> lasting = new TreeMap<>(environment);
        lasting.keySet().removeIf(VOLATILE.asMatchPredicate());
        try {
            Fingerprint hash = new Fingerprint()
                    .text("application", application)
                    .texts("argument", arguments)
                    .text("java", System.getProperty("java.home"))
                    .texts("variable", lasting)
                    .classPath(ProbeRun.probe().stream().toList())
                    .classPath(classPath.entries(), content -> !isMapped(content));
            for (Path file : configuration(directory, 1)) {
                hash.file(file);
            }
            for (Path file : configuration(directory.resolve("config"), 2)) {
                hash.file(file);
            }
            return hash.hex().substring(0, 32);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> configuration(Path directory, int depth) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory, depth)) {
            return files.filter(Files::isRegularFile)
                    .filter(f ->
                            CONFIGURATION.matcher(f.getFileName().toString()).matches())
                    .filter(f -> !f.endsWith("autogen.properties"))
                    .sorted()
                    .toList();
        }
    }

    /** Tells whether a content is that of a class that Hibernate maps. */
    private static boolean isMapped(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return text.startsWith(CLASS) && MAPPED.stream().anyMatch(text::contains);
    }
}
