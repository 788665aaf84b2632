package dev.autogen.runtime.internal.server;

import dev.autogen.runtime.internal.sql.Identifiers;

/**
 * The search_path of every connection of ours.
 *
 * <p>The target schema comes first, then the schemas of extensions in the order of their names, and pg_temp last: a
 * temporary table called {@code text} would capture the type otherwise. What stands in any other schema is written with
 * it.
 */
public final class SearchPath {

    private SearchPath() {}

    /** Returns the call that sets it, an expression, for a script. */
    public static String pinning(String targetSchema) {
        return "set_config('search_path', " + of(Identifiers.literal(targetSchema)) + ", false)";
    }

    /** Returns the path, an expression over one that gives the target schema. */
    static String of(String target) {
        return """
                (SELECT concat_ws(', ', quote_ident(%s), string_agg(quote_ident(nspname), ', '
                    ORDER BY nspname), 'pg_temp')
                    FROM (SELECT DISTINCT n.nspname FROM pg_catalog.pg_extension e
                          JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
                          WHERE n.nspname NOT IN ('pg_catalog', %s)) extension)""".formatted(target, target);
    }
}
