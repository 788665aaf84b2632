package dev.autogen.runtime.command;

import dev.autogen.runtime.AutogenException;
import java.io.PrintStream;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What happens where a program ends before its command is done: by a signal, as Ctrl-C, or because other people's code
 * calls System.exit.
 *
 * <p>The server would go on with the statement it is at, and hold its locks: so that is cancelled and its end awaited.
 */
public final class EarlyEnd implements AutoCloseable {

    private static final int MOST_CANCELS = 100;
    private static final int MOST_IDLE = 3;
    private static final long BETWEEN_MILLIS = 100;

    private final PrintStream err;
    private final OpenConnections connections;
    private final Consumer<AutogenException> refused;
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "early end");

    private EarlyEnd(PrintStream err, OpenConnections connections, Consumer<AutogenException> refused) {
        this.err = err;
        this.connections = connections;
        this.refused = refused;
    }

    /**
     * Watches the command that this thread is about to run, until this is closed.
     *
     * @param err where a line says that the command was stopped
     * @param connections what it works with
     * @param refused says that code called System.exit, and waits for all that clears away; then the program ends with 1
     */
    public static EarlyEnd watch(PrintStream err, OpenConnections connections, Consumer<AutogenException> refused) {
        EarlyEnd watch = new EarlyEnd(err, connections, refused);
        Runtime.getRuntime().addShutdownHook(watch.hook);
        return watch;
    }

    /** Tells whether the program is ending because somebody told it to. */
    public static boolean hasBegun() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException shutdownInProgress) {
            return true;
        }
    }

    @Override
    @SuppressWarnings("EmptyCatch")
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shutdownInProgress) {
            // The hook waits for this.
        }
    }

    private void end() {
        List<Connection> open = connections.open();
        Optional<StackTraceElement> exit = callOfExit();
        if (exit.isPresent()) {
            OpenConnections.abort(open);
            refused.accept(exited(exit.get()));
            err.flush();
            Runtime.getRuntime().halt(1);
        } else if (!open.isEmpty()) {
            err.println(
                    stop(open)
                            ? "stopped: what was not committed is rolled back"
                            : "stopped, but the server does not answer: check pg_stat_activity for statements of"
                                    + " \"autogen\" that still run");
        }
    }

    /** Cancels again and again, since a cancel that comes between two statements is lost. */
    private boolean stop(List<Connection> open) {
        int idle = 0;
        boolean asked = true;
        for (int i = 0; i < MOST_CANCELS && idle < MOST_IDLE && !isDone(); i++) {
            asked = OpenConnections.cancel(open).isEmpty();
            if (isDone()) {
                return true;
            } else if (i > 0) {
                worker.interrupt(); // It may be in one of our own pauses.
            }
            idle = OpenConnections.busy(worker) ? 0 : idle + 1;
        }
        boolean waits = !OpenConnections.busy(worker);
        OpenConnections.abort(open);
        return isDone() || (asked && waits);
    }

    private boolean isDone() {
        try {
            return done.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A signal ends the JVM without this method: whoever is in it called it. */
    private static Optional<StackTraceElement> callOfExit() {
        for (StackTraceElement[] frames : Thread.getAllStackTraces().values()) {
            for (int i = 0; i + 1 < frames.length; i++) {
                if (is(frames[i], Runtime.class) && frames[i].getMethodName().equals("exit")) {
                    return Optional.of(
                            is(frames[i + 1], System.class) && i + 2 < frames.length ? frames[i + 2] : frames[i + 1]);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean is(StackTraceElement frame, Class<?> type) {
        return frame.getClassName().equals(type.getName());
    }

    private static AutogenException exited(StackTraceElement caller) {
        return new AutogenException(
                "AG267",
                "The program was ended by System.exit, called by " + caller.getClassName() + " at "
                        + caller.getFileName() + ":" + caller.getLineNumber()
                        + ", before the command was done. What was not committed is rolled back. Remove the call. A"
                        + " migration that cannot continue throws an exception.");
    }
}
