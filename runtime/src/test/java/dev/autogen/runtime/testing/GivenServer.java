package dev.autogen.runtime.testing;

import dev.autogen.runtime.internal.connection.DatabaseUrl;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A server that somebody started, {@code -Dautogen.test.database=postgresql://postgres@localhost:5432/postgres}. The user
 * is a superuser of a server that holds nothing else.
 */
final class GivenServer implements TestServer {

    private final DatabaseUrl url;

    private GivenServer(DatabaseUrl url) {
        this.url = url;
    }

    static GivenServer at(String url) {
        return new GivenServer(DatabaseUrl.parse(url));
    }

    @Override
    public PGSimpleDataSource dataSource(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url.jdbc());
        source.setDatabaseName(database);
        source.setUser(url.user().orElse("postgres"));
        source.setPassword(url.password().orElse("postgres"));
        return source;
    }
}
