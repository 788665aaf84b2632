package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.spring.boot.Boot;
import dev.autogen.spring.shop.Task;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(PostgresExtension.class)
class OrderTest {

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Task.class)
    static class Shop {}

    @Configuration(proxyBeanMethods = false)
    static class Reader {

        @Bean
        @DependsOnDatabaseInitialization
        List<String> titles(DataSource dataSource) {
            return new JdbcTemplate(dataSource).queryForList("SELECT title FROM task", String.class);
        }
    }

    @Test
    void theEntityManagerFactoryWaits(TestDatabase database) {
        Boot.withJpa(Boot.application(database))
                .withUserConfiguration(Shop.class)
                .withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    try (var entities =
                            context.getBean(EntityManagerFactory.class).createEntityManager()) {
                        assertThat(entities.find(Task.class, 1L).getTitle()).isEqualTo("it's!");
                    }
                });
    }

    @Test
    void withoutMigrationsTheEntityManagerFactoryFails(TestDatabase database) {
        Boot.withJpa(Boot.application(database))
                .withUserConfiguration(Shop.class)
                .withPropertyValues("spring.jpa.hibernate.ddl-auto=validate", "autogen.mode=off")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("missing table"));
    }

    @Test
    void whatDependsOnTheDatabaseWaits(TestDatabase database) {
        Boot.application(database)
                .withUserConfiguration(Reader.class)
                .run(context -> assertThat(context.getBean("titles")).isEqualTo(List.of("it's!")));
    }

    @Test
    void theSchemaCountsAsManaged(TestDatabase database) {
        Boot.application(database).run(context -> assertThat(context.getBean(SchemaManagementProvider.class)
                        .getSchemaManagement(context.getBean(DataSource.class)))
                .isEqualTo(SchemaManagement.MANAGED));
    }
}
