package dev.autogen.junit;

import java.sql.Connection;
import java.sql.SQLException;

/** Fills a database before a revision is applied to it. */
@FunctionalInterface
public interface Rows {

    /**
     * Inserts rows.
     *
     * @param connection a connection in autocommit
     * @param next the id of the revision that is applied next
     */
    void insert(Connection connection, String next) throws SQLException;
}
