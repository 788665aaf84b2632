package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.internal.session.MigrationLock;
import dev.autogen.runtime.report.MigrationListener;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.spring.actuate.AutogenEndpoint;
import dev.autogen.spring.actuate.DatabaseReport;
import dev.autogen.spring.boot.Boot;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

@ExtendWith(PostgresExtension.class)
class ActuatorTest {

    private static ApplicationContextRunner exposed(TestDatabase database) {
        return Boot.application(database).withPropertyValues("management.endpoints.web.exposure.include=*");
    }

    private static String health(ApplicationContext context) {
        Object health = ReflectionTestUtils.invokeMethod(context.getBean("autogenHealthIndicator"), "health");
        return String.valueOf(health);
    }

    @Test
    void theEndpointTellsWhatIsAppliedPendingAndChanged(TestDatabase database) {
        exposed(database).withPropertyValues("autogen.target=b2").run(context -> {
            database.execute(
                    "UPDATE autogen_history SET checksum = overlay(checksum PLACING 'ffffff' FROM length(checksum) - 5) WHERE revision = 'a1'");
            DatabaseReport report =
                    context.getBean(AutogenEndpoint.class).report().databases().get("default");
            assertThat(report.mode()).isEqualTo("upgrade");
            assertThat(report.heads()).containsExactly("c3");
            assertThat(report.current()).containsExactly("b2");
            assertThat(report.applied())
                    .extracting(DatabaseReport.Applied::revision)
                    .containsExactly("a1", "b2");
            assertThat(report.pending())
                    .extracting(DatabaseReport.Pending::revision)
                    .containsExactly("c3");
            assertThat(report.findings())
                    .extracting(DatabaseReport.Problem::revision)
                    .containsExactly("a1");
            assertThat(report.lockHolder()).isNull();
        });
    }

    @Test
    void theEndpointNamesTheRunThatIsGoingOn(TestDatabase database) {
        exposed(database).run(context -> {
            try (Connection other = database.connect();
                    MigrationLock lock =
                            MigrationLock.take(other, "public", Duration.ZERO, new MigrationListener() {})) {
                assertThat(lock).isNotNull();
                assertThat(context.getBean(AutogenEndpoint.class)
                                .report()
                                .databases()
                                .get("default")
                                .lockHolder())
                        .startsWith("process");
            }
        });
    }

    @Test
    void theEndpointIsNotThereWhereItIsNotExposed(TestDatabase database) {
        Boot.application(database).run(context -> assertThat(context).doesNotHaveBean(AutogenEndpoint.class));
    }

    @Test
    void healthIsOutOfServiceWhileRevisionsArePending(TestDatabase database) {
        Boot.application(database).run(context -> {
            assertThat(health(context)).startsWith("UP");
            database.execute("DELETE FROM autogen_history WHERE revision = 'c3'");
            assertThat(health(context)).startsWith("OUT_OF_SERVICE").contains("c3");
        });
    }

    @Test
    void healthCanBeTurnedOff(TestDatabase database) {
        Boot.application(database)
                .withPropertyValues("management.health.autogen.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("autogenHealthIndicator"));
    }

    @Test
    void metricsCountRevisions(TestDatabase database) {
        Boot.application(database).withPropertyValues("autogen.target=b2").run(context -> {
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            context.getBean("autogenMetrics", MeterBinder.class).bindTo(registry);
            assertThat(registry.get("autogen.revisions.applied")
                            .tag("database", "default")
                            .gauge()
                            .value())
                    .isEqualTo(2);
            assertThat(registry.get("autogen.revisions.pending").gauge().value())
                    .isEqualTo(1);
            assertThat(registry.get("autogen.revision.last").timeGauge().value())
                    .isNotNegative();
        });
    }
}
