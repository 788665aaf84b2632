package dev.autogen.runtime.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh, empty database on the server of this JVM, dropped when closed. */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final PGSimpleDataSource dataSource;

    private TestDatabase(PGSimpleDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes a database. Tests that cannot use {@link PostgresExtension}, properties for one, call this. */
    public static TestDatabase create() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        onServer("CREATE DATABASE " + name);
        return new TestDatabase(TestServer.shared().dataSource(name));
    }

    /** Returns a database that another JVM has made, and will drop. */
    public static TestDatabase of(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return new TestDatabase(source);
    }

    /** Opens a connection as superuser, in autocommit. */
    public Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    /** Opens a connection as another role of the server. */
    public Connection connect(String user, String password) throws SQLException {
        return dataSource.getConnection(user, password);
    }

    /** Returns a data source of connections as superuser. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Returns the JDBC URL, without user and password. */
    public String url() {
        return "jdbc:postgresql://" + dataSource.getServerNames()[0] + ":"
                + dataSource.getPortNumbers()[0] + "/" + name();
    }

    public String name() {
        return String.valueOf(dataSource.getDatabaseName());
    }

    public String user() {
        return String.valueOf(dataSource.getUser());
    }

    public String password() {
        return String.valueOf(dataSource.getPassword());
    }

    /** Runs statements, each committed alone. */
    public void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join(";\n", statements), e);
        }
    }

    /** Returns the rows of a query, each as its values' texts with a bar between; NULL is {@code null}. */
    public List<String> query(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf((Object) rows.getString(i)));
                }
                result.add(String.join("|", values));
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Empties it, which is quicker than making another. */
    public void clear() {
        execute("""
                DO $$ DECLARE space name; BEGIN
                  FOR space IN SELECT nspname FROM pg_namespace
                      WHERE nspname NOT IN ('pg_catalog', 'information_schema') AND nspname !~ '^pg_(toast|temp)'
                  LOOP EXECUTE format('DROP SCHEMA %I CASCADE', space); END LOOP;
                  CREATE SCHEMA public;
                  COMMENT ON SCHEMA public IS 'standard public schema';
                END $$""");
    }

    @Override
    public void close() {
        onServer("DROP DATABASE IF EXISTS " + name() + " WITH (FORCE)");
    }

    private static void onServer(String sql) {
        try (Connection connection = TestServer.shared().dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
