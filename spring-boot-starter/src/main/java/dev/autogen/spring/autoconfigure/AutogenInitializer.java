package dev.autogen.spring.autoconfigure;

import dev.autogen.spring.AutogenDatabase;
import dev.autogen.spring.AutogenDatabases;
import dev.autogen.spring.AutogenMode;
import dev.autogen.spring.AutogenStrategy;
import dev.autogen.spring.MigratedEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ConfigurableApplicationContext;

/** Migrates the databases when it is created; whatever uses them is created later. */
public final class AutogenInitializer implements InitializingBean, SmartInitializingSingleton {

    private final ConfigurableApplicationContext context;
    private final AutogenProperties properties;
    private final AutogenDatabases databases;
    private final MigrationLog log;
    private final AutogenStrategy strategy;

    AutogenInitializer(
            ConfigurableApplicationContext context,
            AutogenProperties properties,
            AutogenDatabases databases,
            MigrationLog log,
            AutogenStrategy strategy) {
        this.context = context;
        this.properties = properties;
        this.databases = databases;
        this.log = log;
        this.strategy = strategy;
    }

    @Override
    public void afterPropertiesSet() {
        List<AutogenDatabase> active = databases.all().stream()
                .filter(database -> database.mode() != AutogenMode.OFF)
                .toList();
        if (active.isEmpty()) {
            return;
        }
        Optional<ProbeServer> probes = ProbeServer.of(properties, context.getEnvironment());
        try {
            for (AutogenDatabase database : active) {
                log.begin(database.name());
                strategy.start(database);
            }
        } finally {
            probes.ifPresent(ProbeServer::close);
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        databases
                .all()
                .forEach(database -> context.publishEvent(new MigratedEvent(database, log.stepsOf(database.name()))));
    }
}
