package dev.autogen.cli.config;

import dev.autogen.runtime.AutogenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    public static AutogenException cannotWrite(Path directory, IOException failure) {
        return new AutogenException(
                "AG113",
                "cannot write to \"" + directory + "\": " + failure
                        + ". autogen stores the embedded PostgreSQL and its caches there. Run it in a"
                        + " project directory that you may write to.",
                failure);
    }
}
