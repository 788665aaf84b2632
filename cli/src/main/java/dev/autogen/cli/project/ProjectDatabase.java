package dev.autogen.cli.project;

import dev.autogen.cli.embedded.EmbeddedDatabase;
import dev.autogen.cli.embedded.ProjectLock;
import dev.autogen.cli.session.Build;
import dev.autogen.cli.session.Session;
import dev.autogen.generator.server.Server;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.command.OpenConnections;
import dev.autogen.runtime.internal.connection.DatabaseUrl;
import dev.autogen.runtime.internal.server.ServerVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

/** The database a verb works on: the one of {@code --url}, or the embedded one, which starts while others work. */
public final class ProjectDatabase implements Server, AutoCloseable {

    /** What this program has open at databases of the user's, which its end breaks off. */
    public static final OpenConnections CONNECTIONS = new OpenConnections();

    private final CompletableFuture<Databases> databases;
    private final Optional<CompletableFuture<EmbeddedDatabase>> embedded;

    private ProjectDatabase(
            CompletableFuture<Databases> databases, Optional<CompletableFuture<EmbeddedDatabase>> embedded) {
        this.databases = databases;
        this.embedded = embedded;
    }

    /** Returns the database of an address, used as a role. */
    public static ProjectDatabase of(DatabaseUrl address, Optional<String> role) {
        TranslatingDataSource given = TranslatingDataSource.of(address, role);
        return new ProjectDatabase(CompletableFuture.completedFuture(given::toDatabase), Optional.empty());
    }

    /** Begins to start the embedded database; the lock is given back with it. */
    public static ProjectDatabase embedded(ProjectLock lock, Session session) {
        CompletableFuture<EmbeddedDatabase> starting =
                EmbeddedDatabase.start(lock, session.environment(), session.console()::note);
        return new ProjectDatabase(
                starting.thenApply(server -> name -> server.dataSource(name.orElse(EmbeddedDatabase.NAME))),
                Optional.of(starting));
    }

    /** Returns the source of connections. */
    public DataSource dataSource() {
        return await(databases).source(Optional.empty());
    }

    @Override
    public Connection open() throws SQLException {
        return dataSource().getConnection();
    }

    @Override
    public Connection open(String database) throws SQLException {
        return await(databases).source(Optional.of(database)).getConnection();
    }

    @Override
    public boolean disposable() {
        return embedded.isPresent();
    }

    /** Returns where others find the embedded database; empty for one of the user's. */
    public Optional<DatabaseUrl> embeddedAddress() {
        return embedded.map(starting -> await(starting).address());
    }

    /** Returns the version of the server, which is known of the embedded one before it runs. */
    public ServerVersion version() throws SQLException {
        if (disposable()) {
            return Build.read().serverVersion();
        }
        try (Connection connection = open()) {
            return ServerVersion.of(connection).supported();
        }
    }

    /** Throws the embedded database away and makes an empty one. */
    public void recreate() throws SQLException {
        await(embedded.orElseThrow()).recreate();
    }

    @Override
    public void close() {
        // One that is still starting is stopped too; one that failed has said so already.
        embedded.map(future -> future.handle((database, failure) -> Optional.ofNullable(database)))
                .flatMap(CompletableFuture::join)
                .ifPresent(EmbeddedDatabase::close);
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof AutogenException refused) {
                throw refused;
            }
            if (cause instanceof IOException io) {
                throw new UncheckedIOException(io);
            }
            throw e;
        }
    }

    /** The databases of the server: one by name, or the one that was given. */
    private interface Databases {

        DataSource source(Optional<String> name);
    }
}
