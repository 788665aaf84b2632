package dev.autogen.generator.hazard;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by the names in a default whether each row gets a value of its own. A function it does not know counts as one
 * that does, so that it may warn in vain but never keeps silent.
 */
public final class VolatileDefaults implements Predicate<String> {

    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"(?!\\s*\\()");
    private static final Pattern CALL = Pattern.compile("([\\w$\"]+)\\s*\\(");

    /** Stable or immutable functions, words of SQL and types with modifiers that are usual in defaults. */
    private static final Set<String> HARMLESS = Set.of(
            "now",
            "transaction_timestamp",
            "statement_timestamp",
            "timezone",
            "date_trunc",
            "to_char",
            "to_date",
            "to_timestamp",
            "make_date",
            "make_interval",
            "make_timestamp",
            "age",
            "date_part",
            "extract",
            "current_setting",
            "current_database",
            "current_schema",
            "pg_backend_pid",
            "txid_current",
            "pg_current_xact_id",
            "lower",
            "upper",
            "concat",
            "replace",
            "substring",
            "left",
            "right",
            "lpad",
            "rpad",
            "md5",
            "abs",
            "round",
            "floor",
            "ceil",
            "ceiling",
            "power",
            "mod",
            "length",
            "jsonb_build_object",
            "jsonb_build_array",
            "json_build_object",
            "json_build_array",
            "to_json",
            "to_jsonb",
            "encode",
            "decode",
            "coalesce",
            "nullif",
            "greatest",
            "least",
            "case",
            "when",
            "then",
            "else",
            "and",
            "or",
            "not",
            "in",
            "any",
            "all",
            "array",
            "row",
            "cast",
            "numeric",
            "varying",
            "character",
            "char",
            "varchar",
            "timestamp",
            "time",
            "interval",
            "bit",
            "current_timestamp",
            "current_time",
            "localtimestamp",
            "localtime");

    @Override
    public boolean test(String expression) {
        Matcher call = CALL.matcher(QUOTED.matcher(expression).replaceAll(" "));
        while (call.find()) {
            if (!HARMLESS.contains(call.group(1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
