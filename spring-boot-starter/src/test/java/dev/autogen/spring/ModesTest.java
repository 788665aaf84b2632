package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.apply.Migrator;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.spring.boot.Boot;
import dev.autogen.spring.boot.OutputExtension;
import dev.autogen.spring.boot.OutputExtension.Output;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({PostgresExtension.class, OutputExtension.class})
class ModesTest {

    private static Migrator migrator(TestDatabase database) {
        return Migrator.builder(database.dataSource())
                .migrations(Migrations.find(ModesTest.class.getClassLoader(), "dev.autogen.runtime.fixture"))
                .build();
    }

    @Test
    void upgradesAndSaysSo(TestDatabase database, Output output) {
        Boot.application(database).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(migrator(database).pending()).isEmpty();
            assertThat(output.text())
                    .contains("autogen: upgrade a1 (tasks) in database \"default\"")
                    .contains("autogen: database \"default\" is at c3 (shout), applied 3 revisions");
        });
        Boot.application(database).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(output.text()).contains("autogen: database \"default\" is at c3 (shout)\n");
        });
    }

    @Test
    void upgradesToTheTarget(TestDatabase database) {
        Boot.application(database)
                .withPropertyValues("autogen.target=b2")
                .run(context -> assertThat(migrator(database).pending()).hasSize(1));
    }

    @Test
    void verifyRefusesPendingRevisions(TestDatabase database) {
        Boot.application(database).withPropertyValues("autogen.mode=verify").run(context -> {
            assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOfSatisfying(
                            AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG621"))
                    .hasMessageContaining("lacks a1 (tasks), b2 (add priority), c3 (shout)");
            assertThat(migrator(database).pending()).hasSize(3);
        });
    }

    @Test
    void verifyRefusesADatabaseThatDisagrees(TestDatabase database) {
        migrator(database).upgrade("head");
        database.execute(
                "UPDATE autogen_history SET checksum = overlay(checksum PLACING 'ffffff' FROM length(checksum) - 5) WHERE revision = 'a1'");
        Boot.application(database).withPropertyValues("autogen.mode=verify").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG622"))
                .hasMessageContaining("\"a1\""));
    }

    @Test
    void verifyStartsAtHead(TestDatabase database) {
        migrator(database).upgrade("head");
        Boot.application(database).withPropertyValues("autogen.mode=verify").run(context -> assertThat(context)
                .hasNotFailed());
    }

    @Test
    void waitStartsWhenAnotherProcessHasMigratedAndSaysWhatItWaitsFor(TestDatabase database, Output output)
            throws Exception {
        CompletableFuture<Void> application = CompletableFuture.runAsync(() -> Boot.application(database)
                .withPropertyValues("autogen.mode=wait")
                .run(context -> assertThat(context).hasNotFailed()));
        await().until(() ->
                output.text().contains("waits for a1 (tasks), b2 (add priority), c3 (shout); no run is going on"));
        assertThat(application).isNotDone();
        migrator(database).upgrade("head");
        application.get();
        assertThat(output.text()).contains("autogen: database \"default\" is at c3 (shout)");
    }

    @Test
    void waitGivesUpInTheEnd(TestDatabase database) {
        Boot.application(database)
                .withPropertyValues("autogen.mode=wait", "autogen.wait-timeout=0s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOfSatisfying(AutogenException.class, e -> assertThat(e.code())
                                .isEqualTo("AG623"))
                        .hasMessageContaining("no run is going on"));
    }

    @Test
    void offLeavesTheDatabaseAlone(TestDatabase database) {
        Boot.application(database).withPropertyValues("autogen.mode=off").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.jpa.hibernate.ddl-auto=update",
                "spring.jpa.hibernate.ddl-auto=create",
                "spring.jpa.hibernate.ddl-auto=create-drop",
                "spring.jpa.properties.hibernate.hbm2ddl.auto=update",
                "spring.jpa.properties.jakarta.persistence.schema-generation.database.action=drop-and-create"
            })
    void refusesHibernatesOwnChangesBesideIt(String setting, TestDatabase database) {
        Boot.application(database).withPropertyValues(setting).run(context -> {
            assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOfSatisfying(
                            AutogenException.class, e -> assertThat(e.code()).isEqualTo("AG620"))
                    .hasMessageContaining(setting.substring(0, setting.indexOf('=')));
            assertThat(migrator(database).pending()).hasSize(3);
        });
    }
}
