package dev.autogen.generator.catalog;

import dev.autogen.runtime.internal.server.DatabaseErrors;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A number of rows in the database that was compared: of all rows, or it says why they cannot be seen. */
public final class CountedRows {

    private CountedRows() {}

    /**
     * Returns the number that a query gives.
     *
     * @param connection a session whose settings are pinned
     * @throws dev.autogen.runtime.AutogenException AG508 if policies hide rows, AG516 if somebody holds a lock on the table
     */
    public static long of(Connection connection, String query) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw DatabaseErrors.translate(e, connection);
        }
    }
}
