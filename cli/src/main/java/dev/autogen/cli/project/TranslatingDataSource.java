package dev.autogen.cli.project;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.internal.connection.DatabaseUrl;
import dev.autogen.runtime.internal.server.Engine;
import dev.autogen.runtime.internal.server.Pooler;
import dev.autogen.runtime.internal.sql.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to the user's database, or the reason why there are none in the user's words. */
final class TranslatingDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private final String shown;
    private final transient Optional<String> role;

    /** Whether the address has been looked at: it is that of PostgreSQL, without a pooler that shares sessions. */
    private final transient AtomicBoolean direct = new AtomicBoolean();

    private TranslatingDataSource(String shown, Optional<String> role) {
        this.shown = shown;
        this.role = role;
    }

    static TranslatingDataSource of(DatabaseUrl address, Optional<String> role) {
        TranslatingDataSource source = new TranslatingDataSource(address.toString(), role);
        try {
            source.setURL(address.jdbc());
        } catch (IllegalArgumentException e) {
            throw new UsageException("AG104", "the driver cannot read the database URL \"" + address + "\".");
        }
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        if (!address.jdbc().contains("ApplicationName=")) {
            source.setApplicationName("autogen");
        }
        return source;
    }

    /** Returns a source of connections to another database of the server, or itself. */
    DataSource toDatabase(Optional<String> name) {
        if (name.isEmpty()) {
            return this;
        }
        TranslatingDataSource other = new TranslatingDataSource(shown, role);
        other.setURL(getURL());
        other.setUser(getUser());
        other.setPassword(getPassword());
        other.setDatabaseName(name.get());
        return other;
    }

    @Override
    public Connection getConnection(String user, String password) {
        try {
            Connection connection = ProjectDatabase.CONNECTIONS.add(super.getConnection(user, password));
            if (direct.compareAndSet(false, true)) {
                refuseOthers(connection, user, password);
            }
            return inRole(connection);
        } catch (SQLException e) {
            throw new AutogenException(
                    "AG105", "cannot connect to \"" + shown + "\": " + reason(e) + " " + wayOut(e), e);
        }
    }

    private void refuseOthers(Connection connection, String user, String password) throws SQLException {
        try {
            Engine.refuseOthers(connection);
            Pooler.refuse(connection, () -> super.getConnection(user, password));
        } catch (AutogenException e) {
            connection.close();
            throw e;
        }
    }

    private Connection inRole(Connection connection) throws SQLException {
        if (role.isEmpty()) {
            return connection;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + Identifiers.quote(role.get()));
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw new AutogenException(
                    "AG262",
                    "could not switch to role \"" + role.get() + "\": " + reason(e)
                            + " Grant it to the user of the connection, or correct --role.",
                    e);
        }
    }

    private String wayOut(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "3D000" -> "Create it with: createdb " + getDatabaseName() + ", or use another in --url.";
            case "28P01", "28000" -> "Check --user and --password (or AUTOGEN_PASSWORD) and the server's pg_hba.conf.";
            case "08001", "08004", "08006" -> "Check host and port in --url, and that the server runs.";
            case "53300" -> "Wait until other connections close, or raise max_connections.";
            default -> "Check --url, --user and --password.";
        };
    }

    /** The first sentence of the driver, without its own advice. */
    private static String reason(SQLException failure) {
        String text = String.valueOf(failure.getMessage()).replaceFirst("^FATAL: ", "");
        String sentence = text.replaceFirst("(?s)\\. Check that .*|\\n.*", "");
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
