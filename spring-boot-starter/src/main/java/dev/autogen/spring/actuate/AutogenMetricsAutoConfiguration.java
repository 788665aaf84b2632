package dev.autogen.spring.actuate;

import dev.autogen.spring.AutogenDatabases;
import dev.autogen.spring.autoconfigure.AutogenAutoConfiguration;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Adds metrics: how many revisions are applied and pending, and how long the last one took. */
@AutoConfiguration(after = AutogenAutoConfiguration.class)
@ConditionalOnClass(MeterBinder.class)
public class AutogenMetricsAutoConfiguration {

    @Bean
    @ConditionalOnBean(AutogenDatabases.class)
    MeterBinder autogenMetrics(AutogenDatabases databases) {
        return registry -> databases.all().forEach(database -> {
            var migrator = database.migrator();
            Gauge.builder("autogen.revisions.applied", migrator, m -> m.applied()
                            .ids()
                            .size())
                    .tag("database", database.name())
                    .description("Revisions that are applied")
                    .register(registry);
            Gauge.builder("autogen.revisions.pending", migrator, m -> m.pending()
                            .size())
                    .tag("database", database.name())
                    .description("Revisions of the application that are not applied")
                    .register(registry);
            TimeGauge.builder("autogen.revision.last", migrator, TimeUnit.MILLISECONDS, m -> m.history().stream()
                            .reduce((earlier, later) -> later)
                            .map(entry -> entry.duration().toMillis())
                            .orElse(0L))
                    .tag("database", database.name())
                    .description("How long the last revision took")
                    .register(registry);
        });
    }
}
