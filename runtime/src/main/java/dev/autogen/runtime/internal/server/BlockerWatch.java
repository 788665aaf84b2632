package dev.autogen.runtime.internal.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * A second session that looks whom the first one waits for, since that can only be seen while it waits.
 *
 * <p>Where no second connection is to be had, it sees nothing.
 */
public final class BlockerWatch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 50;
    private static final String QUERY = """
            SELECT 'process ' || a.pid || ' of ' || coalesce(a.usename, '?') || ' (' || coalesce(a.application_name, '')
                || ', ' || coalesce(a.state, '?') || '), in its transaction since '
                || coalesce(date_trunc('second', a.xact_start)::text, '?') || ': ' || left(coalesce(a.query, ''), 80)
            FROM unnest(pg_catalog.pg_blocking_pids(?)) b JOIN pg_catalog.pg_stat_activity a ON a.pid = b
            """;

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<String> blocker = Optional.empty();

    private BlockerWatch() {}

    /** Returns one that does not look. */
    public static BlockerWatch off() {
        return new BlockerWatch();
    }

    /** Returns one that looks whom a process waits for. */
    public static BlockerWatch of(DataSource dataSource, int pid) {
        BlockerWatch watch = new BlockerWatch();
        Thread thread = new Thread(() -> watch.look(dataSource, pid), "autogen-blocker-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void look(DataSource dataSource, int pid) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setInt(1, pid);
            while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        blocker = Optional.of(row.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            blocker = blocker.or(() -> Optional.of("unknown, since no second connection could ask: " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public Optional<String> blocker() {
        return blocker;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /** Says which lock the run gave up on, and who held it. */
    public static String sentence(Optional<String> blocker, int attempts, Duration lockTimeout) {
        return "Could not acquire a lock within " + lockTimeout.toMillis() + " ms"
                + (attempts == 1 ? "" : ", in " + attempts + " attempts")
                + blocker.map(b -> "; it is held by " + b).orElse("") + ".";
    }
}
