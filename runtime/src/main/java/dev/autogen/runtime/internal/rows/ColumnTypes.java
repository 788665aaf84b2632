package dev.autogen.runtime.internal.rows;

import dev.autogen.runtime.internal.server.DatabaseErrors;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ColumnReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The types that columns have now, where a database can be asked. */
public final class ColumnTypes {

    private static final String QUERY = "SELECT format_type(atttypid, atttypmod) FROM pg_catalog.pg_attribute"
            + " WHERE attrelid = to_regclass(?) AND attname = ? AND NOT attisdropped";

    /** Nothing is known, as in a script. */
    public static final ColumnTypes NONE = new ColumnTypes(Optional.empty());

    private static final String HOLDING = """
            SELECT nullif(n.nspname, current_schema()), c.relname, a.attname, a.atttypid <> t.oid
            FROM pg_catalog.pg_type AS t
            JOIN pg_catalog.pg_attribute AS a ON a.atttypid IN (t.oid, t.typarray) AND NOT a.attisdropped
            JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid AND c.relkind = ANY (?::"char"[]) AND NOT c.relispartition
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE t.oid = to_regtype(?)
            ORDER BY 1, 2, a.attnum
            """;

    /**
     * A column that holds values of a type.
     *
     * @param many whether in arrays
     */
    record Holding(ColumnReference column, boolean many) {}

    private final Optional<Connection> connection;

    private ColumnTypes(Optional<Connection> connection) {
        this.connection = connection;
    }

    public static ColumnTypes in(Connection connection) {
        return new ColumnTypes(Optional.of(connection));
    }

    /** Returns the type of a column, the empty text where nobody can be asked, nothing where it is not there. */
    Optional<String> of(QualifiedName table, String column) {
        return connection.isEmpty() ? Optional.of("") : ask(QUERY, Identifiers.quote(table), column);
    }

    /** Returns how the server tries a text on a type without an error, with places for both, if it has that type. */
    Optional<String> trial(String type) {
        return ask(
                "SELECT CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'pg_input_is_valid'"
                        + " ELSE ? END || '(%s, %s)' WHERE to_regtype(?) IS NOT NULL",
                TypeTrial.NAME, type);
    }

    /** Returns the columns that hold values of a type; none where nobody can be asked. */
    List<Holding> holding(QualifiedName type) {
        return holding(type, "{r,p}");
    }

    /** Returns the attributes of composite types, named as their columns are, that hold values of a type. */
    List<Holding> parts(QualifiedName type) {
        return holding(type, "{c}");
    }

    private List<Holding> holding(QualifiedName type, String kinds) {
        return rows(HOLDING, kinds, Identifiers.quote(type)).stream()
                .map(row -> new Holding(
                        new ColumnReference(
                                new QualifiedName(Optional.of(row.get(0)).filter(s -> !s.isEmpty()), row.get(1)),
                                row.get(2)),
                        row.get(3).equals("t")))
                .toList();
    }

    /** Tells whether a column refuses NULL now, as far as that is known. */
    boolean isNotNull(QualifiedName table, String column) {
        return ask(
                        "SELECT 't' FROM pg_catalog.pg_attribute WHERE attrelid = to_regclass(?) AND attname = ? AND attnotnull",
                        Identifiers.quote(table),
                        column)
                .isPresent();
    }

    /**
     * Tells whether the server turns one type into another by a cast of its own, or they differ in their modifiers alone.
     * What it makes of json and bytes would not come back, so these go through text.
     */
    boolean isCast(String from, String to) {
        return ask("""
                        SELECT 't' WHERE to_regtype(?) = to_regtype(?) OR EXISTS (
                          SELECT FROM pg_catalog.pg_cast
                          WHERE castsource = to_regtype(?) AND casttarget = to_regtype(?)
                            AND castsource NOT IN ('jsonb'::regtype, 'bytea'::regtype) AND casttarget <> 'bytea'::regtype)
                        """, from, to, from, to).isPresent();
    }

    private Optional<String> ask(String sql, String... arguments) {
        return rows(sql, arguments).stream().findFirst().map(row -> row.get(0));
    }

    /** Returns the rows of a query over the catalog, with the empty text for NULL; none where nobody can be asked. */
    List<List<String>> rows(String sql, String... arguments) {
        if (connection.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<List<String>> rows = new ArrayList<>();
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        values.add(Optional.ofNullable(row.getString(i)).orElse(""));
                    }
                    rows.add(values);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw DatabaseErrors.translate(e);
        }
    }
}
