package dev.autogen.spring;

import dev.autogen.runtime.testing.TestDatabase;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A second data source, for migrations alone. */
@Configuration(proxyBeanMethods = false)
class Marked {

    @Bean(defaultCandidate = false)
    @AutogenDataSource
    DataSource forMigrations(TestDatabase other) {
        return other.dataSource();
    }
}
