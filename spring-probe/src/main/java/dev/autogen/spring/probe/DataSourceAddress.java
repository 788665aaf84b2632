package dev.autogen.spring.probe;

import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where a data source of the application leads, as its properties say. */
final class DataSourceAddress {

    private final DefaultListableBeanFactory beans;
    private final PropertySources sources;

    DataSourceAddress(DefaultListableBeanFactory beans, PropertySources sources) {
        this.beans = beans;
        this.sources = sources;
    }

    void fill(String dataSource, String key, Properties report) {
        Optional<String> bound = prefix(dataSource);
        if (bound.isEmpty()) {
            return;
        }
        String prefix = bound.get();
        for (String name : new String[] {"url", "jdbc-url"}) {
            value(prefix + "." + name).ifPresent(url -> {
                report.setProperty(key + "url", url);
                report.setProperty(
                        key + "url.source",
                        sources.origin(prefix + "." + name, url).orElse("Spring Boot"));
                value(prefix + ".username").ifPresent(user -> report.setProperty(key + "user", user));
                value(prefix + ".password").ifPresent(word -> report.setProperty(key + "password", word));
            });
        }
    }

    /** Spring Boot's own has its prefix; one of the user's says which, or its address is only known when it is made. */
    private Optional<String> prefix(String dataSource) {
        ConfigurationProperties annotation =
                beans.findAnnotationOnBean(dataSource, ConfigurationProperties.class, false);
        String maker = String.valueOf(beans.getMergedBeanDefinition(dataSource).getFactoryBeanName());
        if (maker.startsWith("org.springframework.boot.")) {
            return Optional.of("spring.datasource");
        }
        return Optional.ofNullable(annotation).map(found -> found.prefix().isEmpty() ? found.value() : found.prefix());
    }

    private Optional<String> value(String property) {
        try {
            return Optional.ofNullable(sources.environment().getProperty(property));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
