package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.report.AppliedStep;
import dev.autogen.runtime.report.MigrationListener;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.spring.boot.Boot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListener;

@ExtendWith(PostgresExtension.class)
class HooksTest {

    /** Keeps the events that it gets. */
    static class Events {

        private final List<String> seen = new ArrayList<>();

        @EventListener
        void migrated(MigratedEvent event) {
            seen.add(event.database() + " " + event.steps().size());
        }
    }

    @Test
    void aCustomizerChangesTheMigrator(TestDatabase database) {
        database.execute("CREATE SCHEMA shop");
        Boot.application(database)
                .withBean(AutogenCustomizer.class, () -> (name, builder) -> builder.schema("shop"))
                .run(context -> assertThat(database.query("SELECT count(*) FROM shop.task"))
                        .containsExactly("1"));
    }

    @Test
    void aListenerIsToldOfEachStep(TestDatabase database) {
        List<String> told = new ArrayList<>();
        MigrationListener listener = new MigrationListener() {
            @Override
            public void finished(AppliedStep step) {
                told.add(step.revision().id());
            }
        };
        Boot.application(database)
                .withBean(MigrationListener.class, () -> listener)
                .run(context -> assertThat(told).containsExactly("a1", "b2", "c3"));
    }

    @Test
    void aStrategyRunsInItsOwnWay(TestDatabase database) {
        Boot.application(database)
                .withBean(AutogenStrategy.class, () -> start -> {
                    start.migrator().upgrade("a1");
                    start.start();
                })
                .run(context ->
                        assertThat(database.query("SELECT count(*) FROM task")).containsExactly("1"));
    }

    @Test
    void publishesWhatWasApplied(TestDatabase database) {
        Boot.application(database).withBean(Events.class).run(context -> assertThat(context.getBean(Events.class).seen)
                .containsExactly("default 3"));
        List<MigratedEvent> plain = new ArrayList<>();
        Boot.application(database)
                .withBean("plain", ApplicationListener.class, () -> (ApplicationListener<MigratedEvent>) plain::add)
                .run(context -> assertThat(plain).singleElement().satisfies(event -> assertThat(event.steps())
                        .isEmpty()));
    }
}
