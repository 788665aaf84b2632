package dev.autogen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The class data archive, which the launcher makes in the background once a command is done.
 *
 * <p>The JVM starts it, since a child of a JVM inherits none of the caller's descriptors: a caller that waits for a pipe
 * or a lock to be closed would wait for the archive. The child waits for the end of its standard input, which is the end
 * of this program.
 */
final class ClassArchive {

    private ClassArchive() {}

    /** Has the archive made of the classes this program loaded, or forgets them where the command failed. */
    static void end(boolean done) {
        Optional<String> seen = Optional.ofNullable(System.getProperty("autogen.seen"));
        Optional<String> archiver = Optional.ofNullable(System.getProperty("autogen.archiver"));
        if (seen.isEmpty() || archiver.isEmpty()) {
            return;
        }
        try {
            if (done) {
                make(archiver.get().lines().toList());
            } else {
                Files.deleteIfExists(Path.of(seen.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The class data archive cannot be made", e);
        }
    }

    private static void make(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh"));
        command.addAll(arguments);
        new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }
}
