package dev.autogen.runtime.internal.connection;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source over a JDBC URL, which opens a connection whenever it is asked for one. */
public final class UrlDataSource implements DataSource {

    private final String url;
    private final Properties properties = new Properties();
    private UnaryOperator<Connection> opened = UnaryOperator.identity();

    /** Makes a data source; user and password may also stand in the URL. */
    public UrlDataSource(String url, Optional<String> user, Optional<String> password) {
        this.url = url;
        properties.setProperty("ApplicationName", "autogen");
        user.ifPresent(value -> properties.setProperty("user", value));
        password.ifPresent(value -> properties.setProperty("password", value));
    }

    /** Says who takes note of each connection. */
    public UrlDataSource telling(UnaryOperator<Connection> told) {
        opened = told;
        return this;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return opened.apply(DriverManager.getConnection(url, properties));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return new UrlDataSource(url, Optional.of(user), Optional.of(password))
                .telling(opened)
                .getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException("There is no log.");
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("There is no log.");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        properties.setProperty("loginTimeout", Integer.toString(seconds));
    }

    @Override
    public int getLoginTimeout() {
        return Integer.parseInt(properties.getProperty("loginTimeout", "0"));
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("There is no logger.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("There is no " + type.getName() + " inside.");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
