package dev.autogen.generator.catalog;

import dev.autogen.runtime.internal.server.DatabaseErrors;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

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
        return all(connection, query).get(0);
    }

    /** Returns the numbers in the one row that a query gives; refused as {@link #of} is. */
    public static List<Long> all(Connection connection, String query) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            List<Long> numbers = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                numbers.add(row.getLong(i));
            }
            return numbers;
        } catch (SQLException e) {
            throw DatabaseErrors.translate(e, connection);
        }
    }

    /** Tells whether a table has a row; refused as {@link #of} is. */
    public static boolean isAny(Connection connection, QualifiedName table) {
        return of(connection, "SELECT count(*) FROM (SELECT FROM " + Identifiers.quote(table) + " LIMIT 1) AS first")
                > 0;
    }
}
