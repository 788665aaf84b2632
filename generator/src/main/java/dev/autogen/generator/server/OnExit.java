package dev.autogen.generator.server;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Something to clear away once: when closed, or when the program ends before that, by Ctrl-C say. */
public final class OnExit implements AutoCloseable {

    private static final Set<OnExit> PROMISED = ConcurrentHashMap.newKeySet();

    private final Runnable clearing;
    private final CountDownLatch cleared = new CountDownLatch(1);
    private final AtomicBoolean done = new AtomicBoolean();
    private final Thread hook = new Thread(this::clear, "clear away");

    private OnExit(Runnable clearing) {
        this.clearing = clearing;
    }

    /** Returns a promise to run this once, at the latest when the program ends. */
    public static OnExit clear(Runnable clearing) {
        OnExit promise = new OnExit(clearing);
        Runtime.getRuntime().addShutdownHook(promise.hook);
        PROMISED.add(promise);
        return promise;
    }

    /** Waits while the program ends until all is cleared away, but no longer than for this time altogether. */
    public static void await(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (OnExit promise : PROMISED) {
                if (!promise.cleared.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clear();
        forgetHook();
    }

    /** Where the program is ending the hook stays, and finds its work done. */
    @SuppressWarnings("EmptyCatch")
    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shutdownInProgress) {
            // Nothing to forget any more.
        }
    }

    private void clear() {
        if (done.compareAndSet(false, true)) {
            try {
                clearing.run();
            } finally {
                PROMISED.remove(this);
                cleared.countDown();
            }
        }
    }
}
