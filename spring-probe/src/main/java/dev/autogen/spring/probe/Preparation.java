package dev.autogen.spring.probe;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/** Makes a context whose definitions are known fit to create the few beans that say how Hibernate is configured. */
final class Preparation {

    /** Those that inject and bind; all others belong to the running application. */
    private static final List<String> PROCESSORS = List.of(
            "org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor",
            "org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor");

    private Preparation() {}

    static BeanGuard of(GenericApplicationContext context) {
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        if (!beans.hasEmbeddedValueResolver()) {
            beans.addEmbeddedValueResolver(context.getEnvironment()::resolvePlaceholders);
        }
        BeanGuard guard = new BeanGuard(beans);
        beans.addBeanPostProcessor(guard);
        for (String name : beans.getBeanNamesForType(BeanPostProcessor.class, true, false)) {
            Class<?> type = beans.getType(name, false);
            if (type != null && PROCESSORS.contains(type.getName())) {
                beans.addBeanPostProcessor(beans.getBean(name, BeanPostProcessor.class));
            }
        }
        // They run scripts and migrations before the first connection of Hibernate, and say whether Flyway is there.
        Stream.of(beans.getBeanNamesForType(AbstractEntityManagerFactoryBean.class, true, false))
                .map(name -> beans.getBeanDefinition(name.replaceFirst("^&", "")))
                .forEach(definition -> definition.setDependsOn());
        Stream.of(beans.getBeanDefinitionNames())
                .filter(name -> isSchemaManagement(beans.getType(name, false)))
                .forEach(beans::removeBeanDefinition);
        return guard;
    }

    private static boolean isSchemaManagement(Class<?> type) {
        return type != null
                && Stream.of(type.getInterfaces())
                        .anyMatch(i -> i.getName().equals("org.springframework.boot.jdbc.SchemaManagementProvider"));
    }
}
