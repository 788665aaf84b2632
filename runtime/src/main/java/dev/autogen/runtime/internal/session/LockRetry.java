package dev.autogen.runtime.internal.session;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.server.BlockerWatch;
import dev.autogen.runtime.internal.server.Pause;
import dev.autogen.runtime.report.MigrationFailedException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How long to wait for locks on tables, and how often.
 *
 * @param lockTimeout how long a statement waits; everybody who comes later waits behind it
 * @param attempts how often it is tried
 * @param firstPause how long to wait before the second attempt; each further pause is twice as long
 */
public record LockRetry(Duration lockTimeout, int attempts, Duration firstPause) {

    /** Five seconds, six attempts, half a second: some 45 seconds in all. */
    public static final LockRetry DEFAULT = new LockRetry(Duration.ofSeconds(5), 6, Duration.ofMillis(500));

    /** Ten minutes, once: for statements that hold up nobody while they wait. */
    public static final LockRetry CONCURRENT = once(Duration.ofMinutes(10));

    /** Waits once for so long. */
    public static LockRetry once(Duration lockTimeout) {
        return new LockRetry(lockTimeout, 1, Duration.ZERO);
    }

    public LockRetry {
        if (attempts < 1 || lockTimeout.isNegative() || firstPause.isNegative()) {
            throw new IllegalArgumentException("A lock is tried for at least once, and times are not negative.");
        }
    }

    /** What is tried, and can be tried again because nothing of it stays when it fails. */
    @FunctionalInterface
    public interface Attempt<T> {
        public T run() throws SQLException;
    }

    /** What is told before each pause. */
    @FunctionalInterface
    public interface PauseListener {
        void pausing(int attempt, Duration pause);
    }

    public <T> T run(Session session, PauseListener listener, Attempt<T> attempt) throws SQLException {
        for (int i = 1; ; i++) {
            try (BlockerWatch watch = i < attempts ? BlockerWatch.off() : session.watchBlockers()) {
                try {
                    return attempt.run();
                } catch (MigrationFailedException e) {
                    if (!e.isLockTimeout()) {
                        throw e;
                    } else if (i == attempts) {
                        throw new AutogenException(
                                "AG248",
                                BlockerWatch.sentence(watch.blocker(), i, lockTimeout) + " "
                                        + "What was not committed is rolled back. The next run rebuilds an INVALID index"
                                        + " again by the next run. Run again when that transaction has ended.\n"
                                        + e.getMessage(),
                                e);
                    }
                }
            }
            Duration pause = firstPause.multipliedBy(1L << Math.min(i - 1, 10));
            listener.pausing(i, pause);
            Pause.of(pause);
        }
    }
}
