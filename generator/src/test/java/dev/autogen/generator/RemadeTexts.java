package dev.autogen.generator;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks, defaults and indexes made again from the catalog's own text, as a restore makes them: their text changes then
 * though they do not.
 */
public final class RemadeTexts {

    private static final String USERS =
            " NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND c.relname NOT LIKE 'autogen\\_history%'";

    private static final String CHECKS = "SELECT format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %2$I %s',"
            + " k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) || coalesce(format("
            + "'; COMMENT ON CONSTRAINT %I ON %s IS %L', k.conname, k.conrelid::regclass,"
            + " obj_description(k.oid, 'pg_constraint')), '')"
            + " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE k.contype = 'c' AND NOT c.relispartition AND n.nspname"
            + USERS;

    private static final String DEFAULTS = "SELECT format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s',"
            + " d.adrelid::regclass, a.attname, pg_get_expr(d.adbin, d.adrelid))"
            + " FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum"
            + " JOIN pg_class c ON c.oid = d.adrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE a.attgenerated = '' AND c.relkind = 'r' AND n.nspname"
            + USERS;

    private static final String INDEXES = "SELECT format('DROP INDEX %s; %s', i.indexrelid::regclass,"
            + " pg_get_indexdef(i.indexrelid)) || coalesce(format('; COMMENT ON INDEX %s IS %L', i.indexrelid::regclass,"
            + " obj_description(i.indexrelid, 'pg_class')), '')"
            + " FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL) AND NOT EXISTS (SELECT FROM pg_constraint k"
            + " WHERE k.conindid = i.indexrelid) AND c.relkind = 'r' AND n.nspname"
            + USERS;

    private RemadeTexts() {}

    /** Makes them again in the transaction of the connection. */
    public static void in(Connection connection) throws SQLException {
        for (String query : List.of(CHECKS, DEFAULTS, INDEXES)) {
            List<String> statements = new ArrayList<>();
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET search_path = pg_catalog");
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        statements.add(rows.getString(1));
                    }
                }
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }
    }
}
