package dev.autogen.generator;

import dev.autogen.generator.server.Server;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** The server of a test database, as the generator sees servers: not its own, so that it proves on a copy. */
public record TestServerAccess(TestDatabase database) implements Server {

    @Override
    public Connection open() throws SQLException {
        return database.connect();
    }

    @Override
    public Connection open(String name) throws SQLException {
        PGSimpleDataSource other = new PGSimpleDataSource();
        other.setUrl(database.url());
        other.setDatabaseName(name);
        return other.getConnection(database.user(), database.password());
    }

    @Override
    public boolean disposable() {
        return false;
    }
}
