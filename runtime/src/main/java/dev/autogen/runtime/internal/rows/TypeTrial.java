package dev.autogen.runtime.internal.rows;

import java.util.Optional;

/** Functions of the session that try a value on a type without an error, where the server has none of its own. */
final class TypeTrial {

    static final String NAME = "pg_temp.autogen_is_valid";

    /** A cast would pad or cut to the length of a type, which the type's input function refuses; JSON calls that. */
    private static final String FUNCTION = "CREATE OR REPLACE FUNCTION " + NAME + """
            (value text, type text) RETURNS boolean
            LANGUAGE plpgsql AS $f$ BEGIN
              IF strpos(type, '(') > 0 THEN
                EXECUTE format('SELECT v FROM json_to_record(json_build_object(''v'', %L::text)) AS r (v %s)', value, type);
              ELSE
                EXECUTE format('SELECT %L::%s', value, type);
              END IF;
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
