package dev.autogen.spring.actuate;

import dev.autogen.spring.AutogenDatabases;
import dev.autogen.spring.autoconfigure.AutogenAutoConfiguration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Adds health in Spring Boot 4: out of service while revisions are pending. */
@AutoConfiguration(after = AutogenAutoConfiguration.class)
@ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
@ConditionalOnProperty(name = "management.health.autogen.enabled", matchIfMissing = true)
public class Boot4HealthAutoConfiguration {

    @Bean
    @ConditionalOnBean(AutogenDatabases.class)
    HealthIndicator autogenHealthIndicator(AutogenDatabases databases) {
        return () -> {
            Map<String, List<String>> pending = PendingRevisions.of(databases);
            Health.Builder health = PendingRevisions.none(pending) ? Health.up() : Health.outOfService();
            return health.withDetail("pending", pending).build();
        };
    }
}
