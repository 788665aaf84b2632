package dev.autogen.cli.project;

import dev.autogen.runtime.AutogenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Changes to the sources of the migrations, which are tried on a copy of them and then made, all or none. */
public final class SourceChange {

    private final MigrationSources sources;
    private final Map<Path, Optional<String>> changes = new LinkedHashMap<>();

    /** Begins without a change. */
    public SourceChange(MigrationSources sources) {
        this.sources = sources;
    }

    /** Adds a file, or gives it another text. */
    public void write(Path file, String text) {
        changes.put(file, Optional.of(text));
    }

    /** Takes a file away. */
    public void delete(Path file) {
        changes.put(file, Optional.empty());
    }

    /**
     * Returns the text of a file as this change leaves it.
     *
     * @throws AutogenException AG145 if it cannot be read as UTF-8
     */
    public String text(Path file) {
        Optional<String> changed = changes.getOrDefault(file, Optional.empty());
        try {
            return changed.isPresent() ? changed.get() : Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw cannot("be read as UTF-8 text", file, e);
        }
    }

    /** Returns the files it writes. */
    public List<Path> written() {
        return changes.keySet().stream()
                .filter(file -> changes.getOrDefault(file, Optional.empty()).isPresent())
                .toList();
    }

    /** Returns the files it takes away. */
    public List<Path> deleted() {
        return changes.keySet().stream()
                .filter(file -> changes.getOrDefault(file, Optional.empty()).isEmpty())
                .toList();
    }

    /** Makes a copy of all sources with the change in it, in an empty directory. */
    public void copyTo(Path directory) {
        try {
            for (Path file : sources.files()) {
                if (!changes.containsKey(file)) {
                    Path copy =
                            directory.resolve(sources.root().relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
            for (Path file : written()) {
                Path copy = directory.resolve(sources.root().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, text(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the change; where a part of it fails, everything is again as it was.
     *
     * @throws AutogenException AG145 if a file cannot be changed
     */
    public void make() {
        Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();
        for (Path file : changes.keySet()) {
            try {
                Optional<byte[]> old = Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
                before.put(file, old);
                put(file, changes.getOrDefault(file, Optional.empty()).map(t -> t.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw undone(before, cannot("be changed", file, e));
            }
        }
    }

    private static AutogenException undone(Map<Path, Optional<byte[]>> before, AutogenException failure) {
        before.forEach((file, old) -> {
            try {
                put(file, old);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        });
        return failure;
    }

    /** A reader sees the old text or the new one, never half of it; who may read it stays. */
    private static void put(Path file, Optional<byte[]> content) throws IOException {
        if (content.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path target = Files.exists(file) ? file.toRealPath() : file;
        Path part = target.resolveSibling(".autogen-" + UUID.randomUUID() + ".part");
        try {
            if (Files.exists(target)) {
                Files.copy(target, part, StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.write(part, content.get());
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static AutogenException cannot(String what, Path file, IOException why) {
        return new AutogenException(
                "AG145", "The file \"" + file + "\" cannot " + what + ": " + why + ". Nothing was changed.", why);
    }
}
