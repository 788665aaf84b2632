package dev.autogen.spring.probe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.lang.Nullable;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.util.ClassUtils;

/**
 * Lets only those beans come into being that say how Hibernate is configured. Data sources are replaced, factories of
 * entity managers get a provider that does not boot.
 */
final class BeanGuard implements InstantiationAwareBeanPostProcessor {

    private static final List<String> FRAMEWORKS =
            List.of("org.springframework.", "org.hibernate.", "jakarta.", "java.", "com.zaxxer.hikari.");

    private final DefaultListableBeanFactory beans;
    private final Map<String, DataSource> dataSources = new TreeMap<>();
    private final Map<String, String> customized = new ConcurrentHashMap<>();
    private @Nullable DataSource chosen;

    BeanGuard(DefaultListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Returns which customizer set a setting last, by its name. */
    Map<String, String> customized() {
        return customized;
    }

    /** Returns the name of the data source of the unit that was prepared last. */
    @Nullable
    String dataSource() {
        return dataSources.entrySet().stream()
                .filter(entry -> entry.getValue() == chosen)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Object postProcessBeforeInstantiation(Class<?> type, String name) {
        if (DataSource.class.isAssignableFrom(type)) {
            return dataSources.computeIfAbsent(name, ignored -> UnopenedDataSource.create(type));
        }
        if (!isNeeded(type, name)) {
            throw new NotStarted(name, type);
        }
        return null;
    }

    private boolean isNeeded(Class<?> type, String name) {
        return FRAMEWORKS.stream().anyMatch(type.getName()::startsWith)
                || Stream.of(ClassUtils.getAllInterfacesForClass(type))
                        .anyMatch(i -> i.getName().startsWith("org.hibernate."))
                || AbstractEntityManagerFactoryBean.class.isAssignableFrom(type)
                || Customizers.isOne(type)
                || beans.findAnnotationOnBean(name, Configuration.class, false) != null
                || beans.findAnnotationOnBean(name, ConfigurationProperties.class, false) != null;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof AbstractEntityManagerFactoryBean factory) {
            factory.setPersistenceProvider(CapturingProvider.create());
            factory.setBootstrapExecutor(null);
            chosen = factory.getDataSource();
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return Customizers.isOne(bean.getClass()) ? Customizers.watched(bean, name, customized) : bean;
    }
}
