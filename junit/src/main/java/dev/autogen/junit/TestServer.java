package dev.autogen.junit;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.connection.UrlDataSource;
import dev.autogen.runtime.internal.sql.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A server on which tests make databases, from templates where they can.
 *
 * @param maintenance where databases are made
 * @param address the URL of its databases up to their name
 * @param options what follows the name
 * @param databases those that are there now
 */
record TestServer(
        DataSource maintenance, String address, String options, String user, String password, Set<String> databases) {

    TestServer(DataSource maintenance, String address, String options, String user, String password) {
        this(maintenance, address, options, user, password, ConcurrentHashMap.newKeySet());
    }

    private static final Map<String, TestServer> KNOWN = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** Returns the server of a URL, which is the embedded one where there is none. */
    static TestServer at(String url) {
        return KNOWN.computeIfAbsent(url, TestServer::open);
    }

    private static TestServer open(String url) {
        return url.isEmpty() ? EmbeddedServer.start() : given(url);
    }

    /** A URL may stand for a server that starts now, as those of Testcontainers do: the driver tells where it is. */
    private static TestServer given(String url) {
        boolean container = url.startsWith("jdbc:tc:");
        DataSource source = new UrlDataSource(
                url,
                container ? Optional.of("test") : Optional.empty(),
                container ? Optional.of("test") : Optional.empty());
        try (Connection connection = source.getConnection()) {
            String real = connection.getMetaData().getURL();
            int query = real.indexOf('?');
            String options = query < 0 ? "" : real.substring(query);
            String path = query < 0 ? real : real.substring(0, query);
            String user = container ? "test" : "";
            TestServer server =
                    new TestServer(source, path.substring(0, path.lastIndexOf('/') + 1), options, user, user);
            if (!container) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> server.databases.forEach(server::drop)));
            }
            return server;
        } catch (SQLException e) {
            throw new AutogenException(
                    "AG632",
                    "The server of the tests does not answer at " + url + ": " + e.getMessage()
                            + " Correct the URL, or start the server.",
                    e);
        }
    }

    String url(String database) {
        return address + database + options;
    }

    DataSource dataSource(String database) {
        return new UrlDataSource(
                url(database),
                Optional.of(user).filter(text -> !text.isEmpty()),
                Optional.of(password).filter(text -> !text.isEmpty()));
    }

    /** Makes an empty database and returns its name. */
    String create() {
        return create("");
    }

    /** Makes a copy of a database that nobody is connected to. */
    String copy(String template) {
        return create(" TEMPLATE " + Identifiers.quote(template));
    }

    private String create(String clause) {
        String name = "autogen_test_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        execute("CREATE DATABASE " + name + clause);
        databases.add(name);
        return name;
    }

    void drop(String database) {
        execute("DROP DATABASE IF EXISTS " + Identifiers.quote(database) + " WITH (FORCE)");
        databases.remove(database);
    }

    private void execute(String sql) {
        try (Connection connection = maintenance.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AutogenException(
                    "AG633",
                    "The server of the tests refused \"" + sql + "\": " + e.getMessage()
                            + " Its user must be allowed to create databases.",
                    e);
        }
    }
}
