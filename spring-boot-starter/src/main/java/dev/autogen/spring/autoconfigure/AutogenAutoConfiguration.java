package dev.autogen.spring.autoconfigure;

import dev.autogen.runtime.report.MigrationListener;
import dev.autogen.spring.AutogenConnectionDetails;
import dev.autogen.spring.AutogenCustomizer;
import dev.autogen.spring.AutogenDataSource;
import dev.autogen.spring.AutogenDatabase;
import dev.autogen.spring.AutogenDatabases;
import dev.autogen.spring.AutogenMode;
import dev.autogen.spring.AutogenStrategy;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** Runs migrations before anything else uses the database. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        },
        beforeName = {
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@EnableConfigurationProperties(AutogenProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public class AutogenAutoConfiguration {

    @Bean
    MigrationLog autogenLog() {
        return new MigrationLog();
    }

    @Bean
    @ConditionalOnMissingBean
    AutogenDatabases autogenDatabases(
            ConfigurableApplicationContext context,
            AutogenProperties properties,
            ObjectProvider<DataSource> dataSources,
            @AutogenDataSource ObjectProvider<DataSource> marked,
            ObjectProvider<AutogenConnectionDetails> details,
            ObjectProvider<AutogenCustomizer> customizers,
            ObjectProvider<MigrationListener> listeners,
            ObjectProvider<AutogenDatabase> beans) {
        DatabaseFactory factory = new DatabaseFactory(
                new DataSources(context.getBeanFactory(), dataSources),
                new MigrationPackageNames(context),
                customizers.orderedStream().toList(),
                new ListenerChain(listeners.orderedStream().toList()));
        List<AutogenDatabase> databases = new ArrayList<>();
        boolean others = beans.stream().findAny().isPresent()
                || !properties.getDatabases().isEmpty();
        if (!others || properties.describesDatabase()) {
            databases.add(factory.first(properties, marked.getIfAvailable(), details.getIfAvailable()));
        }
        properties.getDatabases().forEach((name, settings) -> databases.add(factory.further(name, settings)));
        beans.orderedStream().forEach(databases::add);
        return new AutogenDatabases(databases);
    }

    @Bean
    @Lazy(false)
    AutogenInitializer autogenInitializer(
            ConfigurableApplicationContext context,
            AutogenProperties properties,
            AutogenDatabases databases,
            MigrationLog log,
            ObjectProvider<AutogenStrategy> strategy) {
        boolean active = databases.all().stream().anyMatch(d -> d.mode() != AutogenMode.OFF);
        if (active) {
            DdlAuto.refuse(context.getEnvironment());
        }
        return new AutogenInitializer(
                context, properties, databases, log, strategy.getIfAvailable(() -> AutogenDatabase::start));
    }

    @Bean
    SchemaManagementProvider autogenSchemaManagement() {
        return dataSource -> SchemaManagement.MANAGED;
    }
}
