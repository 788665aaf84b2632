package dev.autogen.generator;

import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;

/** Another session, which counts the locks of the server again and again while a test runs. */
final class LockWatch implements AutoCloseable {

    private final CompletableFuture<Long> most;
    private volatile boolean done;

    LockWatch(TestDatabase database) {
        most = CompletableFuture.supplyAsync(() -> count(database));
    }

    private long count(TestDatabase database) {
        long highest = 0;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            while (!done) {
                try (ResultSet row = statement.executeQuery("SELECT count(*), pg_sleep(0.02) FROM pg_locks")) {
                    row.next();
                    highest = Math.max(highest, row.getLong(1));
                }
            }
            return highest;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the watch and returns the largest number of locks that was seen. */
    long most() {
        done = true;
        return most.join();
    }

    @Override
    public void close() {
        done = true;
    }
}
