package dev.autogen.generator;

import dev.autogen.generator.emit.JavaSourceFile;
import dev.autogen.runtime.AutogenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The source directory that migrations are written to.
 *
 * @param root the source root; packages are directories below it
 */
public record MigrationDirectory(Path root) {

    /**
     * Makes sure that files of a package can be written, before any work is done.
     *
     * @throws AutogenException AG510 if they cannot
     */
    public void checkWritable(String packageName) {
        Path nearest = nearestExisting(directory(packageName).toAbsolutePath());
        if (!Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            throw cannotWrite(nearest, "it is not a directory that this user may write to");
        }
    }

    /**
     * Writes the files of one migration, all or none.
     *
     * @return where they are, in the order given
     * @throws AutogenException AG510 if one cannot be written
     */
    public List<Path> write(List<JavaSourceFile> files) {
        List<Path> written = new ArrayList<>();
        try {
            for (JavaSourceFile file : files) {
                written.add(write(file));
            }
            return written;
        } catch (IOException e) {
            written.forEach(path -> path.toFile().delete());
            throw cannotWrite(root, "the system says " + e);
        }
    }

    /**
     * A reader never sees half a file: it appears under its name when it is whole. It is no temporary file of the
     * system's, since those are for their owner's eyes only.
     */
    private Path write(JavaSourceFile file) throws IOException {
        Path directory = directory(file.packageName());
        Files.createDirectories(directory);
        Path target = directory.resolve(file.className() + ".java");
        Path part = directory.resolve(".autogen-" + UUID.randomUUID() + ".part");
        try {
            Files.writeString(part, file.contents(), StandardCharsets.UTF_8);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return target;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path nearestExisting(Path path) {
        if (Files.exists(path)) {
            return path;
        }
        return Optional.ofNullable(path.getParent())
                .map(MigrationDirectory::nearestExisting)
                .orElse(path);
    }

    private Path directory(String packageName) {
        return packageName.isEmpty() ? root : root.resolve(packageName.replace('.', '/'));
    }

    private static AutogenException cannotWrite(Path path, String why) {
        return new AutogenException(
                "AG510",
                "Could not write a migration to \"" + path + "\": " + why
                        + ". Use another directory with --migrations, or change its permissions.");
    }
}
