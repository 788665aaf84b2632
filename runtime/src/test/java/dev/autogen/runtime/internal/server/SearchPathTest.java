package dev.autogen.runtime.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class SearchPathTest {

    @Test
    void isTheTargetThenTheExtensionsThenTheTemporaryTables(TestDatabase database) throws SQLException {
        database.execute(
                "CREATE SCHEMA \"my app\"",
                "CREATE SCHEMA z",
                "CREATE SCHEMA e",
                "CREATE EXTENSION citext SCHEMA z",
                "CREATE EXTENSION pg_trgm SCHEMA e");
        assertThat(pinned(database, "my app")).isEqualTo("\"my app\", e, z, pg_temp");
        assertThat(pinned(database, "e")).isEqualTo("e, z, pg_temp");
    }

    @Test
    void isTheTargetAloneWithoutExtensions(TestDatabase database) throws SQLException {
        assertThat(pinned(database, "public")).isEqualTo("public, pg_temp");
    }

    private static String pinned(TestDatabase database, String schema) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            SessionSettings.pin(connection, schema);
            try (ResultSet row = statement.executeQuery("SHOW search_path")) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void theServerTellsItsVersion(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            ServerVersion version = ServerVersion.of(connection);

            assertThat(version.isAtLeast(14)).isTrue();
            assertThat(database.query("SHOW server_version").get(0)).startsWith(version.toString());
        }
        assertThat(new ServerVersion(180006)).hasToString("18.6").isGreaterThan(ServerVersion.major(14));
    }
}
