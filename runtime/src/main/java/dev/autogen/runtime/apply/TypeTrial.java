package dev.autogen.runtime.apply;

/** A function of the session that tries a text on a type, where the server has none of its own. */
final class TypeTrial {

    static final String NAME = "pg_temp.autogen_is_valid";

    static final String FUNCTION = "CREATE OR REPLACE FUNCTION " + NAME + """
            (value text, type text) RETURNS boolean
            LANGUAGE plpgsql AS $f$ BEGIN
              EXECUTE format('SELECT %L::%s', value, type);
              RETURN true;
            EXCEPTION WHEN data_exception THEN
              RETURN false;
            END $f$""";

    private TypeTrial() {}
}
