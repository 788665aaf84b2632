package dev.autogen.cli.embedded;

import dev.autogen.generator.server.OnExit;
import dev.autogen.runtime.internal.connection.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The project's own PostgreSQL, held by this process until it is closed or ends. */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The name of the project's database. */
    public static final String NAME = "autogen";

    private final ProjectLock lock;
    private final Postmaster postmaster;
    private final String password;
    private final OnExit onExit;

    private EmbeddedDatabase(ProjectLock lock, Postmaster postmaster, String password) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.password = password;
        this.onExit = OnExit.clear(this::stop);
    }

    /** Starts the server beside the caller's other work; the lock is given back with the server. */
    public static CompletableFuture<EmbeddedDatabase> start(
            ProjectLock lock, Map<String, String> environment, Consumer<String> notes) {
        CompletableFuture<EmbeddedDatabase> future = new CompletableFuture<>();
        Thread starter = new Thread(
                () -> {
                    try {
                        future.complete(open(lock, Platform.current().cache(environment), notes));
                    } catch (IOException | SQLException | RuntimeException e) {
                        future.completeExceptionally(e);
                    }
                },
                "embedded-postgres-start");
        starter.setDaemon(true);
        starter.start();
        return future;
    }

    private static EmbeddedDatabase open(ProjectLock lock, Path cache, Consumer<String> notes)
            throws IOException, SQLException {
        try {
            DataDirectory data = DataDirectory.of(lock.stateDirectory(), cache, notes);
            EmbeddedDatabase database = new EmbeddedDatabase(lock, data.start(), data.password());
            if (data.isNew()) {
                database.execute("CREATE DATABASE " + NAME + " TEMPLATE template0");
                data.markComplete();
            }
            return database;
        } catch (IOException | SQLException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Throws the project's database away and makes an empty one. */
    public void recreate() throws SQLException {
        execute("DROP DATABASE IF EXISTS " + NAME + " WITH (FORCE)");
        execute("CREATE DATABASE " + NAME + " TEMPLATE template0");
    }

    /** Returns where others find the project's database, as long as this process holds it. */
    public DatabaseUrl address() {
        return new DatabaseUrl(
                "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/" + NAME,
                Optional.of(DataDirectory.USER),
                Optional.of(password));
    }

    /** Returns a source of connections to a database of the server. */
    public DataSource dataSource(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {postmaster.port()});
        source.setDatabaseName(name);
        source.setUser(DataDirectory.USER);
        source.setPassword(password);
        source.setSslmode("disable");
        source.setGssEncMode("disable");
        source.setApplicationName("autogen");
        return source;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        onExit.close();
    }

    private void stop() {
        try {
            postmaster.close();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
