package dev.autogen.generator.catalog;

import dev.autogen.runtime.schema.Schema;
import java.sql.SQLException;
import java.sql.Statement;

/** The temporary objects of a session, read by the queries that read every other schema. */
public final class TemporarySchema {

    private static final String NAME = "(select nspname from pg_namespace where oid = pg_my_temp_schema())";

    private static final String SCRIPT = CatalogQuery.script(CatalogQuery.SCHEMA, "array[" + NAME + "]", NAME);

    private TemporarySchema() {}

    /** Returns the queries, to be sent along with what makes the objects. */
    public static String script() {
        return SCRIPT;
    }

    /**
     * Reads what the queries gave. The objects are named without a schema.
     *
     * @param statement a statement that stands before or on the first of their results
     * @param isRows whether it stands on rows
     */
    public static Read read(Statement statement, boolean isRows) throws SQLException {
        SchemaRows rows = new SchemaRows();
        boolean atRows = QueryResults.read(statement, isRows, CatalogQuery.SCHEMA, rows::take);
        return new Read(rows.schema(), atRows);
    }

    /**
     * What was read.
     *
     * @param schema the temporary objects
     * @param atRows whether the statement stands on rows of a query that follows
     */
    public record Read(Schema schema, boolean atRows) {}
}
