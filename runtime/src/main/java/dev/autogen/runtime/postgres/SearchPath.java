package dev.autogen.runtime.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The search_path of every connection of ours.
 *
 * <p>The target schema comes first, then the schemas of extensions in the order of their names, and pg_temp last: a
 * temporary table called {@code text} would capture the type otherwise. What stands in any other schema is written with
 * it.
 */
public final class SearchPath {

    private static final String PIN = """
            SELECT set_config('search_path', concat_ws(', ', quote_ident(?), string_agg(quote_ident(nspname), ', '
                ORDER BY nspname), 'pg_temp'), false)
            FROM (SELECT DISTINCT n.nspname FROM pg_catalog.pg_extension e
                  JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
                  WHERE n.nspname NOT IN ('pg_catalog', ?)) extension
            """;

    private SearchPath() {}

    /** Sets the search_path of the session. */
    public static void pin(Connection connection, String targetSchema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PIN)) {
            statement.setString(1, targetSchema);
            statement.setString(2, targetSchema);
            statement.execute();
        }
    }
}
