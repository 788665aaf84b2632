package dev.autogen.runtime.testing;

import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server that lives as long as this JVM. */
interface TestServer {

    /** Returns a new data source for one of its databases, as superuser. */
    PGSimpleDataSource dataSource(String database);

    /**
     * Returns the server of this JVM: embedded, a container with {@code -Dautogen.test.database=testcontainers}, or the one
     * whose URL is given there.
     */
    static TestServer shared() {
        return Holder.SERVER;
    }

    /** Starts the server when the first test asks for it. */
    final class Holder {

        private static final TestServer SERVER = start();

        private Holder() {}

        private static TestServer start() {
            String kind = System.getProperty("autogen.test.database", "embedded");
            return switch (kind) {
                case "embedded" -> EmbeddedServer.start();
                case "testcontainers" -> ContainerServer.start();
                default -> GivenServer.at(kind);
            };
        }
    }
}
