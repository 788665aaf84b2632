package dev.autogen.junit;

import dev.autogen.runtime.apply.Migrator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database of a test's own at some revision; dropped when closed. */
public final class MigratedDatabase implements AutoCloseable {

    private final TestServer server;
    private final String name;
    private final DataSource dataSource;
    private final Migrator migrator;

    MigratedDatabase(TestServer server, String name, Migrator migrator, DataSource dataSource) {
        this.server = server;
        this.name = name;
        this.migrator = migrator;
        this.dataSource = dataSource;
    }

    /** Makes one by the settings on a class, for tests that hand its URL to a framework. */
    public static MigratedDatabase of(Class<?> annotated, String revision) {
        return Project.of(annotated).at(revision);
    }

    /** Applies what is missing up to head. */
    public void migrate() {
        migrate("heads");
    }

    /** Goes on to a revision: an id or its beginning, {@code head} or {@code +1}. */
    public void migrate(String revision) {
        migrator.upgrade(revision);
    }

    /** Goes back to a revision: an id or its beginning, {@code base} or {@code -1}. */
    public void downgrade(String revision) {
        migrator.downgrade(revision);
    }

    /** Returns what migrates it. */
    public Migrator migrator() {
        return migrator;
    }

    /** Returns a data source of connections to it. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Returns its JDBC URL, without user and password. */
    public String url() {
        return server.url(name);
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    /** Runs statements, each committed alone. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Returns the rows of a query, each as the texts of its values with a bar between. */
    public List<String> query(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf((Object) rows.getString(i)));
                }
                result.add(String.join("|", values));
            }
            return result;
        }
    }

    @Override
    public void close() {
        server.drop(name);
    }
}
