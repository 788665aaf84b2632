package dev.autogen.cli.project;

import dev.autogen.cli.config.DatabaseUrl;
import dev.autogen.cli.config.Secrets;
import dev.autogen.cli.config.UsageException;
import dev.autogen.runtime.AutogenException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to the user's database, or the reason why there are none in the user's words. */
final class TranslatingDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    static TranslatingDataSource of(DatabaseUrl address) {
        TranslatingDataSource source = new TranslatingDataSource();
        try {
            source.setURL(address.jdbc());
        } catch (IllegalArgumentException e) {
            throw new UsageException("AG104", "the driver cannot read the database URL \"" + address + "\".");
        }
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        if (source.getApplicationName() == null) {
            source.setApplicationName("autogen");
        }
        return source;
    }

    /** Returns a source of connections to another database of the server, or itself. */
    DataSource toDatabase(Optional<String> name) {
        if (name.isEmpty()) {
            return this;
        }
        TranslatingDataSource other = new TranslatingDataSource();
        other.setURL(getURL());
        other.setUser(getUser());
        other.setPassword(getPassword());
        other.setDatabaseName(name.get());
        return other;
    }

    @Override
    public Connection getConnection(String user, String password) {
        try {
            return super.getConnection(user, password);
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage()).replaceFirst("^FATAL: ", "");
            String place = "\"" + Secrets.mask(getURL()) + "\"";
            throw new AutogenException(
                    "AG105", "cannot connect to " + place + ": " + withStop(reason) + " " + wayOut(e), e);
        }
    }

    private String wayOut(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "3D000" -> "Make it with: createdb " + getDatabaseName() + ", or name another in --url.";
            case "28P01", "28000" -> "Check --user and --password (or AUTOGEN_PASSWORD) and the server's pg_hba.conf.";
            case "08001", "08004", "08006" -> "Check host and port in --url, and that the server runs.";
            case "53300" -> "Wait until others are gone, or raise max_connections.";
            default -> "Check --url, --user and --password.";
        };
    }

    private static String withStop(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
