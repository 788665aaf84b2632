package dev.autogen.generator.compile;

import dev.autogen.runtime.AutogenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The classes of a directory of migration sources, compiled once for each content.
 *
 * <p>The directory of the classes is named by a hash of all sources, so that a change of branch finds what it compiled
 * before.
 */
public final class CompiledSources {

    private static final int KEPT = 8;

    private final MigrationCompiler compiler;
    private final Path cache;

    /** Makes a cache in a directory, filled by a compiler. */
    public CompiledSources(MigrationCompiler compiler, Path cache) {
        this.compiler = compiler;
        this.cache = cache;
    }

    /**
     * Returns the directory with the classes of all sources under some directories of a source root.
     *
     * @throws AutogenException AG561 if a source does not compile
     */
    public Path classesOf(Path root, List<Path> directories) {
        try {
            Set<Path> sources = new TreeSet<>();
            for (Path directory : directories) {
                sources.addAll(sources(directory));
            }
            Path classes = cache.resolve(hash(root, sources));
            if (!Files.isDirectory(classes)) {
                Files.createDirectories(cache);
                Path fresh = Files.createTempDirectory(cache, "compiling-");
                try {
                    if (!sources.isEmpty()) {
                        compiler.compileHistory(List.copyOf(sources), fresh);
                    }
                    publish(fresh, classes);
                } finally {
                    Directories.delete(fresh);
                }
                forgetOldest(classes);
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another run may have compiled the same meanwhile; its classes are as good. */
    private static void publish(Path fresh, Path classes) throws IOException {
        if (!fresh.toFile().renameTo(classes.toFile()) && !Files.isDirectory(classes)) {
            throw new IOException("Cannot rename " + fresh + " to " + classes);
        }
    }

    private static List<Path> sources(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static String hash(Path directory, Set<Path> sources) throws IOException {
        MessageDigest digest = sha256();
        digest.update(("java " + Runtime.version().feature()).getBytes(StandardCharsets.UTF_8));
        for (Path source : sources) {
            digest.update(directory.relativize(source).toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(source));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forgetOldest(Path justMade) throws IOException {
        try (Stream<Path> entries = Files.list(cache)) {
            entries.filter(e -> !e.equals(justMade))
                    .sorted(Comparator.comparing((Path e) -> e.toFile().lastModified())
                            .reversed())
                    .skip(KEPT)
                    .forEach(Directories::delete);
        }
    }
}
