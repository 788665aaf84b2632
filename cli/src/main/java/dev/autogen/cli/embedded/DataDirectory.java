package dev.autogen.cli.embedded;

import dev.autogen.cli.session.Build;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/** The files of the embedded server, made when first used and made again when they are of no use. */
final class DataDirectory {

    static final String USER = "autogen";

    private final Path data;
    private final Path passwordFile;
    private final ServerCommand command;
    private final Consumer<String> notes;
    private boolean isNew;

    private DataDirectory(Path data, ServerCommand command, Consumer<String> notes) {
        this.data = data;
        this.passwordFile = data.resolveSibling(data.getFileName() + ".password");
        this.command = command;
        this.notes = notes;
    }

    static DataDirectory of(Path stateDirectory, Path cache, Consumer<String> notes) throws IOException {
        Build build = Build.read();
        PostgresBinaries binaries = PostgresBinaries.unpacked(cache, build.postgresVersion(), notes);
        Path data = stateDirectory.resolve("pg" + build.postgresMajor());
        Path log = stateDirectory.resolve("pg" + build.postgresMajor() + ".log");
        return new DataDirectory(data, new ServerCommand(binaries, log), notes);
    }

    boolean isNew() {
        return isNew;
    }

    String password() throws IOException {
        return Files.readString(passwordFile).strip();
    }

    Postmaster start() throws IOException {
        if (Files.exists(completed()) && Files.exists(passwordFile)) {
            Postmaster.stopLeftover(data);
            Optional<Postmaster> started = tryTwice();
            if (started.isPresent()) {
                return started.get();
            }
            notes.accept("the embedded database in " + data + " does not start: creating a new one");
        } else if (Files.exists(data)) {
            notes.accept("the embedded database in " + data + " is incomplete: creating a new one");
        }
        initialize();
        Optional<Postmaster> started = tryTwice();
        if (started.isEmpty()) {
            throw command.failure();
        }
        return started.get();
    }

    /** Tells that the database inside is complete too. */
    void markComplete() throws IOException {
        Files.createFile(completed());
    }

    private Path completed() {
        return data.resolve("autogen.complete");
    }

    /** The port was free a moment ago; another program may have taken it since. */
    private Optional<Postmaster> tryTwice() throws IOException {
        Optional<Postmaster> first = Postmaster.start(command, data, freePort());
        return first.isPresent() ? first : Postmaster.start(command, data, freePort());
    }

    private void initialize() throws IOException {
        isNew = true;
        if (Files.exists(data)) {
            Postmaster.stopLeftover(data);
        }
        FileTrees.delete(data);
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile);
        if (Platform.isPosix()) {
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(passwordFile, HexFormat.of().formatHex(secret) + "\n");
        command.initialize(data, USER, passwordFile);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
