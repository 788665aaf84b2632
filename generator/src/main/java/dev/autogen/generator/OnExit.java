package dev.autogen.generator;

import java.util.concurrent.atomic.AtomicBoolean;

/** Something to clear away once: when closed, or when the program ends before that, by Ctrl-C say. */
public final class OnExit implements AutoCloseable {

    private final Runnable clearing;
    private final AtomicBoolean done = new AtomicBoolean();
    private final Thread hook = new Thread(this::clear, "clear away");

    private OnExit(Runnable clearing) {
        this.clearing = clearing;
    }

    /** Returns a promise to run this once, at the latest when the program ends. */
    public static OnExit clear(Runnable clearing) {
        OnExit promise = new OnExit(clearing);
        Runtime.getRuntime().addShutdownHook(promise.hook);
        return promise;
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
            clearing.run();
        }
    }
}
