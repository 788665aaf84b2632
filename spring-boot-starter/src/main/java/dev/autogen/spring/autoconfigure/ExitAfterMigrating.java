package dev.autogen.spring.autoconfigure;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * With {@code autogen.exit}, an application that migrates and ends.
 *
 * <p>It starts no web server and makes no bean that migrating does not need; its runners do not run.
 */
final class ExitAfterMigrating implements ApplicationListener<SpringApplicationEvent>, Ordered {

    private static final String SETTING = "autogen.exit";

    /** After the configuration files are read, and before the application takes its own settings from them. */
    private static final int AFTER_CONFIG_DATA = HIGHEST_PRECEDENCE + 100;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
            prepare(prepared.getEnvironment());
        } else if (event instanceof ApplicationStartedEvent started
                && started.getApplicationContext().getEnvironment().getProperty(SETTING, Boolean.class, false)) {
            System.exit(SpringApplication.exit(started.getApplicationContext()));
        }
    }

    private static void prepare(ConfigurableEnvironment environment) {
        if (environment.getProperty(SETTING, Boolean.class, false)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "autogenExit",
                            Map.of(
                                    "spring.main.web-application-type", "none",
                                    "spring.main.lazy-initialization", "true",
                                    "spring.main.keep-alive", "false")));
        }
    }

    @Override
    public int getOrder() {
        return AFTER_CONFIG_DATA;
    }
}
