package dev.autogen.runtime.apply;

import static dev.autogen.runtime.migration.Definitions.column;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.internal.script.Scripts;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.Psql;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class SessionSettingsTest {

    @Revision(id = "a", message = "moment")
    public static final class Moment implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.alterColumn("task", "moment").type("timestamp with time zone").using("moment::timestamptz");
        }

        @Override
        public void downgrade(Operations op) {
            op.alterColumn("task", "moment").type("text").using("moment::text");
        }
    }

    @Revision(id = "a", message = "path")
    public static final class Path implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addColumn("task", column("path", "text").notNull().defaultsTo("'c:\\new'"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropColumn("task", "path");
        }
    }

    /** Every setting that a database may have another way, and that changes what SQL means. */
    private static final Map<String, String> ADVERSE = Map.ofEntries(
            entry("standard_conforming_strings", "off"),
            entry("backslash_quote", "off"),
            entry("row_security", "on"),
            entry("session_replication_role", "replica"),
            entry("default_transaction_isolation", "serializable"),
            entry("TimeZone", "America/New_York"),
            entry("DateStyle", "German, DMY"),
            entry("IntervalStyle", "sql_standard"),
            entry("bytea_output", "escape"),
            entry("extra_float_digits", "-3"),
            entry("xmloption", "document"),
            entry("xmlbinary", "hex"),
            entry("array_nulls", "off"),
            entry("transform_null_equals", "on"),
            entry("quote_all_identifiers", "on"),
            entry("search_path", "nowhere"));

    private static void setAdverse(TestDatabase database) {
        ADVERSE.forEach((name, value) ->
                database.execute("ALTER DATABASE " + database.name() + " SET " + name + " = '" + value + "'"));
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String name : ADVERSE.keySet()) {
                try (ResultSet row = statement.executeQuery("SHOW " + name)) {
                    row.next();
                    // Quotes around the schema are there or not, which is the same path.
                    found.put(name, row.getString(1).replace("\"", ""));
                }
            }
        }
        return found;
    }

    @Test
    void everySettingThatChangesWhatSqlMeansIsPinnedAndGivenBack(TestDatabase database) throws SQLException {
        Map<String, String> pinned;
        try (Connection connection = database.connect()) {
            SessionSettings.pin(connection, "public");
            pinned = settings(connection);
        }
        setAdverse(database);
        try (Connection connection = database.connect()) {
            Map<String, String> before = settings(connection);
            assertThat(before).doesNotContainValue(null).isNotEqualTo(pinned);

            Map<String, String> changed = SessionSettings.pin(connection, "public");

            assertThat(settings(connection)).isEqualTo(pinned);
            assertThat(changed).containsKeys("standard_conforming_strings", "bytea_output", "search_path");
            SessionSettings.restore(connection, changed);
            assertThat(settings(connection)).isEqualTo(before);
        }
    }

    @Test
    void aWaitForALockHasABoundWhereNoneIsSet(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            SessionSettings.pin(connection, "public");
            assertThat(lockTimeout(statement)).isEqualTo("10s");
            statement.execute("SET lock_timeout = '3s'");
            SessionSettings.pin(connection, "public");
            assertThat(lockTimeout(statement)).isEqualTo("3s");
        }
    }

    private static String lockTimeout(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW lock_timeout")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aScriptPinsWhatARunPins(TestDatabase database) throws SQLException {
        String script =
                new Scripts(Migrations.of(List.of(Path.class)), "public", Duration.ofSeconds(5)).upgrade("head");
        setAdverse(database);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : SessionSettings.statements()) {
                assertThat(script).contains(sql + ";\n");
                statement.execute(sql);
            }
            Map<String, String> inScript = settings(connection);
            SessionSettings.pin(connection, "public");
            for (String name : List.of("search_path", "session_replication_role")) {
                inScript.put(name, settings(connection).get(name));
            }
            assertThat(settings(connection)).isEqualTo(inScript);
        }
    }

    @Test
    void aScriptStopsWhereForeignKeysDoNotHold(TestDatabase database) {
        setAdverse(database);
        String script =
                new Scripts(Migrations.of(List.of(Path.class)), "public", Duration.ofSeconds(5)).upgrade("head");

        assertThatThrownBy(() -> Psql.run(database, script)).hasMessageContaining("session_replication_role = origin");
    }

    @Test
    void aBackslashStaysABackslashWhereStringsAreNotStandard(TestDatabase database) {
        database.execute("CREATE TABLE public.task (id int)", "INSERT INTO public.task VALUES (1)");
        setAdverse(database);
        Migrations migrations = Migrations.of(List.of(Path.class));
        Migrator migrator =
                Migrator.builder(database.dataSource()).migrations(migrations).build();

        migrator.upgrade("head");
        assertThat(database.query("SELECT path, length(path) FROM public.task")).containsExactly("c:\\new|6");
        migrator.downgrade("base");

        database.execute("ALTER DATABASE " + database.name() + " RESET session_replication_role");
        Psql.run(database, new Scripts(migrations, "public", Duration.ofSeconds(5)).upgrade("head"));
        assertThat(database.query("SELECT path, length(path) FROM public.task")).containsExactly("c:\\new|6");
    }

    /** The driver tells the server the zone of the Java that it runs in. */
    @Test
    void whatATextMeansDoesNotDependOnWhoRunsIt(TestDatabase database) {
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            database.execute("CREATE TABLE task (moment text)", "INSERT INTO task VALUES ('2024-07-01 10:00:00')");
            Migrator migrator = Migrator.builder(database.dataSource())
                    .migrations(Migrations.of(List.of(Moment.class)))
                    .build();

            migrator.upgrade("head");
            assertThat(database.query("SELECT moment = '2024-07-01 10:00:00Z' FROM task"))
                    .containsExactly("t");
            migrator.downgrade("base");
            assertThat(database.query("SELECT moment FROM task")).containsExactly("2024-07-01 10:00:00+00");
        } finally {
            TimeZone.setDefault(here);
        }
    }
}
