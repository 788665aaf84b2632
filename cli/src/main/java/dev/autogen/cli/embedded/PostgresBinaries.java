package dev.autogen.cli.embedded;

import dev.autogen.runtime.AutogenException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.tukaani.xz.XZInputStream;

/** The programs of one PostgreSQL version, unpacked once for all projects of the user. */
record PostgresBinaries(Path directory, Platform platform) {

    static PostgresBinaries unpacked(Path cache, String version, Consumer<String> notes) throws IOException {
        Platform platform = Platform.current();
        PostgresBinaries binaries =
                new PostgresBinaries(cache.resolve("postgres-" + version + "-" + platform), platform);
        if (!Files.isDirectory(binaries.directory)) {
            Files.createDirectories(cache);
            binaries.unpack(version, notes);
        }
        return binaries;
    }

    String program(String name) {
        return directory.resolve("bin").resolve(platform.program(name)).toString();
    }

    private void unpack(String version, Consumer<String> notes) throws IOException {
        Path lockFile = directory.resolveSibling(directory.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || Files.isDirectory(directory)) {
                return;
            }
            notes.accept("unpacking PostgreSQL " + version + " (once)");
            Path partial = directory.resolveSibling(directory.getFileName() + ".partial");
            FileTrees.delete(partial);
            Files.createDirectories(partial);
            try (InputStream archive = archive(version);
                    XZInputStream plain = new XZInputStream(new BufferedInputStream(archive))) {
                new TarArchive(plain).unpackInto(partial);
            }
            Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private InputStream archive(String version) {
        InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + platform.archive());
        if (archive == null) {
            throw new AutogenException(
                    "AG111",
                    "cannot start the embedded PostgreSQL " + version + ": this build of autogen has no binaries for "
                            + platform + ". Use a database of your own with --url.");
        }
        return archive;
    }
}
