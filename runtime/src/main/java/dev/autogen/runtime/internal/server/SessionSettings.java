package dev.autogen.runtime.internal.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of every session of ours: SQL means the same whoever runs it, and wherever, in a run, in a script, in a
 * scratch database and where the catalog is read.
 *
 * <p>Here is each setting that changes what a statement means or how a value reads, and a bound for waits. Left to the server are those that say
 * where and how rows are stored (default_tablespace, default_table_access_method, default_toast_compression), those that
 * bound a statement (statement_timeout, transaction_timeout), and those that belong to the application's own queries
 * (default_text_search_config).
 */
public final class SessionSettings {

    /** In this order, so that a script can rely on strings from its first lines on. */
    private static final Map<String, String> VALUES = values(
            "standard_conforming_strings", "on",
            "backslash_quote", "safe_encoding",
            // A policy that hides rows from us would have them lost: the server refuses instead.
            "row_security", "off",
            // Foreign keys and triggers hold for what a migration writes too.
            "session_replication_role", "origin",
            "default_transaction_isolation", "read committed",
            "TimeZone", "UTC",
            "DateStyle", "ISO, MDY",
            "IntervalStyle", "postgres",
            "bytea_output", "hex",
            "extra_float_digits", "1",
            "lc_monetary", "C",
            "lc_numeric", "C",
            "lc_time", "C",
            "xmloption", "content",
            "xmlbinary", "base64",
            "array_nulls", "on",
            "transform_null_equals", "off",
            "quote_all_identifiers", "off");

    /** Nobody but a superuser may set it, not even to what it is. */
    private static final String FOR_SUPERUSERS = "session_replication_role";

    /** Nobody waits without a bound behind a lock, readers of the catalog included; a bound that is set stays. */
    private static final String LOCK_TIMEOUT = "10s";

    private static final String PIN = """
            WITH pinned (name, value) AS (VALUES %s, ('search_path', %s),
                ('lock_timeout', coalesce(nullif(pg_catalog.current_setting('lock_timeout'), '0'), '%s')))
            SELECT name, pg_catalog.current_setting(name), pg_catalog.set_config(name, value, false)
            FROM pinned WHERE pg_catalog.current_setting(name) <> value
            """.formatted(
                    VALUES.entrySet().stream()
                            .map(s -> "('" + s.getKey() + "', '" + s.getValue() + "')")
                            .collect(Collectors.joining(", ")),
                    SearchPath.of("?"),
                    LOCK_TIMEOUT);

    private SessionSettings() {}

    private static Map<String, String> values(String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    /** Pins them in a session, with the search path of a target schema, and returns what those that change were before. */
    public static Map<String, String> pin(Connection connection, String targetSchema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PIN)) {
            statement.setString(1, targetSchema);
            statement.setString(2, targetSchema);
            Map<String, String> before = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    before.put(rows.getString(1), rows.getString(2));
                }
            }
            return before;
        }
    }

    /** Gives a session back the settings that it had. */
    public static void restore(Connection connection, Map<String, String> settings) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_catalog.set_config(?, ?, false)")) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                statement.setString(1, setting.getKey());
                statement.setString(2, setting.getValue());
                statement.execute();
            }
        }
    }

    /** Returns the statements that pin them in a script; {@link #assumption} must hold besides. */
    public static List<String> statements() {
        return VALUES.entrySet().stream()
                .filter(setting -> !setting.getKey().equals(FOR_SUPERUSERS))
                .map(setting -> "SET " + setting.getKey() + " = '" + setting.getValue() + "'")
                .toList();
    }

    /** Returns the statements that end a script with the settings of whoever ran it. */
    public static List<String> resets() {
        return VALUES.keySet().stream()
                .filter(name -> !name.equals(FOR_SUPERUSERS))
                .map(name -> "RESET " + name)
                .toList();
    }

    /** Returns the condition on the one setting that a script cannot pin for everybody who may run it. */
    public static String assumption() {
        return "current_setting('" + FOR_SUPERUSERS + "') = '" + VALUES.get(FOR_SUPERUSERS) + "'";
    }
}
