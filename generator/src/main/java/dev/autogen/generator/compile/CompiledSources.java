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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The classes of a directory of migration sources, compiled once for each content.
 *
 * <p>The directory of the classes is named by a hash of all sources, so that a change of branch finds what it compiled
 * before.
 */
public final class CompiledSources {

    private static final int KEPT = 8;
    private static final Pattern MIGRATION = Pattern.compile("R\\d{12}_\\w+");

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
                sources.addAll(SourceFiles.below(directory));
            }
            Path classes = cache.resolve(hash(root, sources));
            if (!Files.isDirectory(classes)) {
                Files.createDirectories(cache);
                Path fresh = Files.createTempDirectory(cache, "compiling-");
                try {
                    if (!sources.isEmpty()) {
                        compiler.compileHistory(List.copyOf(sources), fresh);
                        checkComplete(root, sources, fresh);
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

    /** A file of the name of a migration that holds none is damaged, as one of no bytes: to pass over it forgets a revision. */
    private static void checkComplete(Path root, Set<Path> sources, Path classes) throws IOException {
        for (Path source : sources) {
            String name = source.getFileName().toString().replaceFirst("[.]java$", "");
            Path compiled = classes.resolve(root.relativize(source).toString()).resolveSibling(name + ".class");
            if (MIGRATION.matcher(name).matches() && !Files.exists(compiled)) {
                String why = Files.size(source) == 0
                        ? "the file is empty"
                        : "it contains no class " + name + " in the package of its directory";
                throw new AutogenException(
                        "AG561",
                        "The migration \"" + source + "\" does not compile: " + why
                                + ". Restore its content (git"
                                + " restore), or delete the file to remove the migration.");
            }
        }
    }

    /** Another run may have compiled the same meanwhile; its classes are as good. */
    private static void publish(Path fresh, Path classes) throws IOException {
        if (!fresh.toFile().renameTo(classes.toFile()) && !Files.isDirectory(classes)) {
            throw new IOException("Cannot rename " + fresh + " to " + classes);
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
