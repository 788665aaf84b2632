package dev.autogen.runtime.testing;

import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A server in a container, of the image that {@code -Dautogen.test.image} names; Testcontainers removes it. */
final class ContainerServer implements TestServer {

    private final PostgreSQLContainer container;

    private ContainerServer(PostgreSQLContainer container) {
        this.container = container;
    }

    static ContainerServer start() {
        PostgreSQLContainer container = new PostgreSQLContainer(System.getProperty("autogen.test.image", "postgres:18"))
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
        return new ContainerServer(container);
    }

    @Override
    public PGSimpleDataSource dataSource(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {container.getHost()});
        source.setPortNumbers(new int[] {container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)});
        source.setDatabaseName(database);
        source.setUser(container.getUsername());
        source.setPassword(container.getPassword());
        return source;
    }
}
