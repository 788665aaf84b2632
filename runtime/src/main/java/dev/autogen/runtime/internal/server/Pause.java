package dev.autogen.runtime.internal.server;

import dev.autogen.runtime.AutogenException;
import java.time.Duration;

/** A sleep in the client, which an interrupt ends with the run. */
public final class Pause {

    private Pause() {}

    public static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AutogenException("AG247", "The run was interrupted while it waited. Run it again.", e);
        }
    }
}
