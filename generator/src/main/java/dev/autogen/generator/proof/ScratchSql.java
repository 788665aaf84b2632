package dev.autogen.generator.proof;

/** The queries behind a {@link ScratchDatabase}. */
final class ScratchSql {

    /**
     * The locale clause of CREATE DATABASE for the current database.
     *
     * <p>PostgreSQL 15 and 16 call the locale of a provider {@code daticulocale}, 17 calls it {@code datlocale}; 14 has
     * libc alone.
     */
    static final String LOCALE = """
            SELECT format('ENCODING %L LC_COLLATE %L LC_CTYPE %L',
                          pg_encoding_to_char(encoding), datcollate, datctype)
                   || CASE d ->> 'datlocprovider'
                          WHEN 'i' THEN format(' LOCALE_PROVIDER icu ICU_LOCALE %L',
                                               coalesce(d ->> 'datlocale', d ->> 'daticulocale'))
                          WHEN 'b' THEN format(' LOCALE_PROVIDER builtin BUILTIN_LOCALE %L', d ->> 'datlocale')
                          ELSE ''
                      END
            FROM (SELECT db.*, to_jsonb(db) AS d FROM pg_database db WHERE datname = current_database()) AS current
            """;

    /** The statements that make the extensions of the current database. */
    static final String EXTENSIONS = """
            SELECT format('CREATE SCHEMA IF NOT EXISTS %I; CREATE EXTENSION IF NOT EXISTS %I SCHEMA %I CASCADE',
                          n.nspname, e.extname, n.nspname)
            FROM pg_extension e
            JOIN pg_namespace n ON n.oid = e.extnamespace
            WHERE n.nspname <> 'pg_catalog'
            ORDER BY e.oid
            """;

    /** The databases whose name begins with a text and on which nobody works. */
    static final String WITHOUT_SESSIONS = """
            SELECT d.datname
            FROM pg_database d
            WHERE starts_with(d.datname, '%s')
              AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)
              AND pg_has_role(d.datdba, 'MEMBER')
            """;

    private ScratchSql() {}
}
