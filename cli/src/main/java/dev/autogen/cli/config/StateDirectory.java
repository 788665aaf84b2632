package dev.autogen.cli.config;

import dev.autogen.runtime.AutogenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The {@code .autogen} directory of a project: what autogen can make again, kept out of version control. */
public final class StateDirectory {

    private StateDirectory() {}

    /** Makes the directory where there is none. */
    public static void prepare(Path directory) {
        try {
            Path ignore = directory.resolve(".gitignore");
            if (!Files.exists(ignore)) {
                Files.createDirectories(directory);
                Files.writeString(ignore, "*\n");
            }
        } catch (IOException e) {
            throw cannotWrite(directory, e);
        }
    }

    /** Replaces a file as a whole, so that nobody reads a part of it; only its owner can read it. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
        Path written = Files.createTempFile(directory, file.getFileName().toString(), ".new");
        Files.write(written, content);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public static AutogenException cannotWrite(Path directory, IOException failure) {
        return new AutogenException(
                "AG113",
                "cannot write to \"" + directory + "\": " + failure
                        + ". autogen stores the embedded PostgreSQL and its caches there. Run it in a"
                        + " project directory that you may write to.",
                failure);
    }
}
