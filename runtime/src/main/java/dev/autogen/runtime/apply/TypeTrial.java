package dev.autogen.runtime.apply;

import java.util.Optional;

/** Functions of the session that try a value on a type without an error, where the server has none of its own. */
final class TypeTrial {

    static final String NAME = "pg_temp.autogen_is_valid";

    private static final String FUNCTION = "CREATE OR REPLACE FUNCTION " + NAME + """
            (value text, type text) RETURNS boolean
            LANGUAGE plpgsql AS $f$ BEGIN
              EXECUTE format('SELECT %L::%s', value, type);
              RETURN true;
            EXCEPTION WHEN data_exception THEN
              RETURN false;
            END $f$""";

    static final String TEXT_NAME = "pg_temp.autogen_is_text";

    private static final String TEXT_FUNCTION = "CREATE OR REPLACE FUNCTION " + TEXT_NAME + """
            (value bytea) RETURNS boolean
            LANGUAGE plpgsql AS $f$ BEGIN
              PERFORM convert_from(value, 'UTF8');
              RETURN true;
            EXCEPTION WHEN data_exception THEN
              RETURN false;
            END $f$""";

    private TypeTrial() {}

    /** Returns what makes the function that a query calls. */
    static Optional<String> neededBy(String query) {
        return query.contains(NAME)
                ? Optional.of(FUNCTION)
                : query.contains(TEXT_NAME) ? Optional.of(TEXT_FUNCTION) : Optional.empty();
    }
}
