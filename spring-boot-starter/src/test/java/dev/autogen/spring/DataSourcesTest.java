package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.spring.boot.Boot;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class DataSourcesTest {

    private static final String TABLES =
            "SELECT tablename || ' of ' || tableowner FROM pg_tables WHERE schemaname = 'public'"
                    + " AND tablename = 'task'";

    private TestDatabase other = TestDatabase.create();

    @BeforeEach
    void makeARole(TestDatabase database) {
        database.execute(
                "DO $$ BEGIN CREATE ROLE migrator LOGIN PASSWORD 'm'; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
                "GRANT ALL ON SCHEMA public TO migrator");
    }

    @AfterEach
    void dropTheOther() {
        other.close();
    }

    @Test
    void usesItsOwnUser(TestDatabase database) {
        Boot.application(database)
                .withPropertyValues("autogen.user=migrator", "autogen.password=m")
                .run(context -> assertThat(database.query(TABLES)).containsExactly("task of migrator"));
    }

    @Test
    void becomesARole(TestDatabase database) {
        Boot.application(database)
                .withPropertyValues("autogen.role=migrator")
                .run(context -> assertThat(database.query(TABLES)).containsExactly("task of migrator"));
    }

    @Test
    void usesItsOwnUrl(TestDatabase database) {
        Boot.application(database)
                .withPropertyValues(
                        "autogen.url=" + other.url(),
                        "autogen.user=" + other.user(),
                        "autogen.password=" + other.password())
                .run(context -> {
                    assertThat(other.query(TABLES)).hasSize(1);
                    assertThat(database.query(TABLES)).isEmpty();
                });
    }

    @Test
    void needsNoDataSourceWhereThereIsAUrl() {
        Boot.withoutDataSource()
                .withPropertyValues(
                        "autogen.url=" + other.url(),
                        "autogen.user=" + other.user(),
                        "autogen.password=" + other.password())
                .run(context -> assertThat(other.query(TABLES)).hasSize(1));
    }

    @Test
    void refusesAnApplicationWithoutADataSource() {
        Boot.withoutDataSource().run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG625"))
                .hasMessageContaining("has no data source"));
    }

    @Test
    void asksWhichOfSeveralDataSources(TestDatabase database) {
        Boot.withoutDataSource()
                .withBean("orders", DataSource.class, database::dataSource)
                .withBean("customers", DataSource.class, other::dataSource)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("\"orders\", \"customers\"")
                        .hasMessageContaining("autogen.data-source"));
    }

    @Test
    void usesTheDataSourceThatIsNamed(TestDatabase database) {
        Boot.withoutDataSource()
                .withBean("orders", DataSource.class, database::dataSource)
                .withBean("customers", DataSource.class, other::dataSource)
                .withPropertyValues("autogen.data-source=customers")
                .run(context -> {
                    assertThat(other.query(TABLES)).hasSize(1);
                    assertThat(database.query(TABLES)).isEmpty();
                });
    }

    @Test
    void usesTheDataSourceThatIsMarked(TestDatabase database) {
        Boot.application(database)
                .withUserConfiguration(Marked.class)
                .withBean("other", TestDatabase.class, () -> other)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(other.query(TABLES)).hasSize(1);
                    assertThat(database.query(TABLES)).isEmpty();
                });
    }

    @Test
    void migratesSeveralDatabases(TestDatabase database) {
        Boot.withoutDataSource()
                .withBean("orders", DataSource.class, database::dataSource)
                .withBean("customers", DataSource.class, other::dataSource)
                .withPropertyValues(
                        "autogen.packages=",
                        "autogen.databases.orders.data-source=orders",
                        "autogen.databases.orders.packages=dev.autogen.runtime.fixture",
                        "autogen.databases.customers.data-source=customers",
                        "autogen.databases.customers.packages=dev.autogen.runtime.fixture",
                        "autogen.databases.customers.target=a1")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(database.query("SELECT revision FROM autogen_history"))
                            .containsExactly("a1", "b2", "c3");
                    assertThat(other.query("SELECT revision FROM autogen_history"))
                            .containsExactly("a1");
                });
    }

    @Test
    void migratesADatabaseThatIsABean(TestDatabase database) {
        Migrator migrator = Migrator.builder(other.dataSource())
                .migrations(Migrations.find(getClass().getClassLoader(), "dev.autogen.runtime.fixture"))
                .build();
        Boot.application(database)
                .withBean(AutogenDatabase.class, () -> AutogenDatabase.of("further", migrator))
                .run(context -> {
                    assertThat(database.query(TABLES)).hasSize(1);
                    assertThat(other.query(TABLES)).hasSize(1);
                });
    }

    @Test
    void aServiceConnectionWinsOverTheSettings(TestDatabase database) {
        AutogenConnectionDetails details = new AutogenConnectionDetails() {
            @Override
            public String url() {
                return other.url();
            }

            @Override
            public String user() {
                return other.user();
            }

            @Override
            public String password() {
                return other.password();
            }
        };
        Boot.application(database)
                .withPropertyValues("autogen.url=jdbc:postgresql://nowhere.invalid/none")
                .withBean(AutogenConnectionDetails.class, () -> details)
                .run(context -> assertThat(other.query(TABLES)).hasSize(1));
    }
}
