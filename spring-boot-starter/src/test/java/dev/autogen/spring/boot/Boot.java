package dev.autogen.spring.boot;

import dev.autogen.runtime.testing.TestDatabase;
import dev.autogen.spring.actuate.AutogenActuatorAutoConfiguration;
import dev.autogen.spring.actuate.AutogenMetricsAutoConfiguration;
import dev.autogen.spring.actuate.Boot3HealthAutoConfiguration;
import dev.autogen.spring.actuate.Boot4HealthAutoConfiguration;
import dev.autogen.spring.autoconfigure.AutogenAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ClassUtils;

/** The version of Spring Boot that the tests run on, where classes have other names in another. */
public final class Boot {

    private static final boolean THREE =
            ClassUtils.isPresent("org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration", null);

    private Boot() {}

    public static Class<?> type(String three, String four) {
        return ClassUtils.resolveClassName(THREE ? three : four, null);
    }

    /** An application with a data source. */
    public static ApplicationContextRunner application(TestDatabase database) {
        return withoutDataSource()
                .withConfiguration(AutoConfigurations.of(type(
                        "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
                        "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")))
                .withPropertyValues(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password());
    }

    public static ApplicationContextRunner withoutDataSource() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        AutogenAutoConfiguration.class,
                        AutogenActuatorAutoConfiguration.class,
                        AutogenMetricsAutoConfiguration.class,
                        Boot3HealthAutoConfiguration.class,
                        Boot4HealthAutoConfiguration.class))
                .withPropertyValues("autogen.packages=dev.autogen.runtime.fixture");
    }

    /** The same with JPA. */
    public static ApplicationContextRunner withJpa(ApplicationContextRunner application) {
        return application.withConfiguration(AutoConfigurations.of(
                type(
                        "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
                        "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"),
                type(
                        "org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration",
                        "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration")));
    }
}
