package dev.autogen.runtime.internal.server;

import dev.autogen.runtime.AutogenException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a PostgreSQL server.
 *
 * @param number the number of {@code server_version_num}, 180006
 */
public record ServerVersion(int number) implements Comparable<ServerVersion> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})(?:[.](\\d{1,3}))?(?:[.]\\d+)?");

    /** The oldest version that autogen works with. */
    public static final ServerVersion OLDEST = new ServerVersion(140000);

    /**
     * Reads a version as people write it, {@code 16} or {@code 16.4}.
     *
     * @throws AutogenException AG239 if it is none, AG251 if it is too old
     */
    public static ServerVersion parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new AutogenException(
                    "AG239", "\"" + text + "\" is not a PostgreSQL version. Use a version such as 16 or 16.4.");
        }
        int minor = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        return new ServerVersion(Integer.parseInt(form.group(1)) * 10000 + minor).supported();
    }

    /** Asks a server. */
    public static ServerVersion of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT current_setting('server_version_num')::int")) {
            rows.next();
            return new ServerVersion(rows.getInt(1));
        }
    }

    /**
     * Returns this version, where autogen works with it.
     *
     * @throws AutogenException AG251 if it is too old
     */
    public ServerVersion supported() {
        if (compareTo(OLDEST) < 0) {
            throw new AutogenException(
                    "AG251",
                    "The server is PostgreSQL " + this
                            + ", which is too old: autogen needs 14 or newer. Upgrade the server.");
        }
        return this;
    }

    /** Returns the first release of a major version. */
    public static ServerVersion major(int major) {
        return new ServerVersion(major * 10000);
    }

    /** Returns the major version, 18. */
    public int major() {
        return number / 10000;
    }

    /** Tells whether it is of that major version or a later one. */
    public boolean isAtLeast(int major) {
        return major() >= major;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return Integer.compare(number, other.number);
    }

    /** Returns the version as PostgreSQL writes it, {@code 18.6}. */
    @Override
    public String toString() {
        return major() + "." + number % 10000;
    }
}
