package dev.autogen.generator.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The results of several queries that went to the server together. */
final class QueryResults {

    private QueryResults() {}

    /** Takes the rows of one query. */
    interface RowTaker {
        void take(CatalogQuery query, CatalogRow row) throws SQLException;
    }

    /**
     * Passes over results without rows and hands on the rows of these queries, in their order.
     *
     * @return whether the statement then stands on rows
     */
    static boolean read(Statement statement, boolean isRows, List<CatalogQuery> queries, RowTaker taker)
            throws SQLException {
        boolean atRows = isRows;
        for (CatalogQuery query : queries) {
            while (!atRows) {
                if (statement.getUpdateCount() < 0) {
                    throw new IllegalStateException("The server sent no rows for " + query + ".");
                }
                atRows = statement.getMoreResults();
            }
            try (ResultSet rows = statement.getResultSet()) {
                CatalogRow row = new CatalogRow(rows);
                while (rows.next()) {
                    taker.take(query, row);
                }
            }
            atRows = statement.getMoreResults();
        }
        return atRows;
    }
}
