package dev.autogen.cli.embedded;

import dev.autogen.cli.config.StateDirectory;
import dev.autogen.runtime.AutogenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The right to use a project's {@code .autogen} directory; the operating system takes it back from the dead. */
public final class ProjectLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int PAUSE_MILLIS = 25;

    private final FileChannel channel;
    private final Path stateDirectory;

    private ProjectLock(FileChannel channel, Path stateDirectory) {
        this.channel = channel;
        this.stateDirectory = stateDirectory;
    }

    /** Waits for the lock, and after a second says so. */
    public static ProjectLock acquire(Path stateDirectory, Consumer<String> notes) {
        StateDirectory.prepare(stateDirectory);
        try {
            return lock(stateDirectory, notes);
        } catch (IOException e) {
            throw StateDirectory.cannotWrite(stateDirectory, e);
        }
    }

    Path stateDirectory() {
        return stateDirectory;
    }

    private static ProjectLock lock(Path stateDirectory, Consumer<String> notes) throws IOException {
        FileChannel channel = FileChannel.open(
                stateDirectory.resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            long began = System.nanoTime();
            boolean said = false;
            while (tryLock(channel).isEmpty()) {
                if (!said && System.nanoTime() - began > PATIENCE.toNanos()) {
                    notes.accept("waiting for another autogen in this project" + holder(channel));
                    said = true;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            writeHolder(channel);
            return new ProjectLock(channel, stateDirectory);
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new AutogenException("AG114", "interrupted while another autogen held the lock of this project.", e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            // The first bytes stay readable for those who wait, on Windows too: the lock lies far behind them.
            return Optional.ofNullable(channel.tryLock(1 << 20, 1, false));
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }

    private static void writeHolder(FileChannel channel) throws IOException {
        String pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        String pid = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
