package dev.autogen.runtime.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.fixture.R202601010000_a1_Tasks;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(PostgresExtension.class)
class PreflightTest {

    private static final Migrations MIGRATIONS = Migrations.of(List.of(R202601010000_a1_Tasks.class));

    private static void refuses(DataSource source, String schema, String code, String message) {
        Migrator migrator =
                Migrator.builder(source).migrations(MIGRATIONS).schema(schema).build();
        assertThatThrownBy(() -> migrator.upgrade("head"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    private static DataSource source(TestDatabase database, String user, String password, String options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(user);
        source.setPassword(password);
        source.setOptions(options);
        return source;
    }

    @Test
    void refusesASchemaThatIsNotThere(TestDatabase database) {
        refuses(database.dataSource(), "no such", "AG253", "Run CREATE SCHEMA \"no such\"");
    }

    @Test
    void refusesAReadOnlyConnection(TestDatabase database) {
        DataSource readOnly =
                source(database, database.user(), database.password(), "-c default_transaction_read_only=on");
        refuses(readOnly, "public", "AG252", "is read-only");
    }

    @Test
    void refusesARoleThatMayNotCreate(TestDatabase database) {
        String role = "reader_" + database.name();
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'x'", "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        try {
            refuses(source(database, role, "x", ""), "public", "AG254", "The role \"" + role + "\" may not create");
        } finally {
            database.execute("DROP ROLE " + role);
        }
    }

    @Test
    void saysThatThereIsNoSuchDatabase(TestDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url() + "_gone");
        source.setUser(database.user());
        source.setPassword(database.password());
        refuses(source, "public", "AG256", "does not exist");
    }
}
