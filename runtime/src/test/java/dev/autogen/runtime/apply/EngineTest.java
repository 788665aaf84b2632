package dev.autogen.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.fixture.R202601010000_a1_Tasks;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plain PostgreSQL whose {@code version()} says what those of other engines say; the engines themselves are not run. */
@ExtendWith(PostgresExtension.class)
class EngineTest {

    private static void saying(TestDatabase database, String version) {
        database.execute(
                "CREATE SCHEMA said",
                "CREATE FUNCTION said.version() RETURNS text LANGUAGE sql AS $$ SELECT '" + version + "' $$",
                "ALTER DATABASE " + database.name() + " SET search_path = said, pg_catalog, public");
    }

    private static void upgrade(TestDatabase database) {
        Migrator.builder(database.dataSource())
                .migrations(Migrations.of(List.of(R202601010000_a1_Tasks.class)))
                .build()
                .upgrade("head");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PostgreSQL 11.2-YB-2.20.1.3-b0 on x86_64-pc-linux-gnu, compiled by clang version 16.0.6, 64-bit | AG514 | YugabyteDB
            CockroachDB CCL v24.1.0 (x86_64-pc-linux-gnu, built 2024/05/15 21:28:29, go1.22.2) | AG514 | CockroachDB
            PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2, Redshift 1.0.12103 | AG514 | Amazon Redshift
            PostgreSQL 9.5.0 on x86_64-unknown-linux-gnu (Materialize v0.130.1) | AG514 | Materialize
            PostgreSQL 14.1 | AG250 | PostgreSQL 14.1
            """)
    void anotherEngineIsRefusedByItsNameBeforeAnythingIsDone(
            String version, String code, String name, TestDatabase database) {
        saying(database, version);

        assertThatThrownBy(() -> upgrade(database))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(name);
        assertThat(database.query("SELECT count(*) FROM pg_class WHERE relname = 'autogen_history'"))
                .containsExactly("0");
    }

    @Test
    void auroraDsqlIsToldByTheSchemaOfItsOwn(TestDatabase database) {
        database.execute("CREATE SCHEMA sys", "CREATE TABLE sys.iam_pg_role_mappings (arn text)");
        saying(database, "PostgreSQL 16");

        assertThatThrownBy(() -> upgrade(database)).hasMessageContaining("The server is Amazon Aurora DSQL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PostgreSQL 15.20 (Debian 15.20-1) on x86_64-pc-linux-gnu, compiled by gcc (Debian 12.2.0) 12.2.0, 64-bit
            PostgreSQL 13.3, compiled by Visual C++ build 1914, 64-bit
            PostgreSQL 17.0 on x86_64-windows, compiled by msvc-19.41.34120, 64-bit
            PostgreSQL 16.3 (EnterpriseDB Advanced Server 16.3.0) on x86_64-pc-linux-gnu, compiled by gcc 11, 64-bit
            """)
    void postgresIsPostgresWhoeverBuiltIt(String version, TestDatabase database) {
        saying(database, version);

        upgrade(database);
    }
}
