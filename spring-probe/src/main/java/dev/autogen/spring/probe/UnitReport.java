package dev.autogen.spring.probe;

import jakarta.persistence.spi.PersistenceUnitInfo;
import java.util.List;
import java.util.Properties;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.type.MethodMetadata;
import org.springframework.orm.jpa.persistenceunit.SmartPersistenceUnitInfo;

/** What a persistence unit hands to Hibernate, and where each value comes from. */
final class UnitReport {

    private final DefaultListableBeanFactory beans;
    private final BeanGuard guard;
    private final PropertySources sources;
    private final String key;

    UnitReport(DefaultListableBeanFactory beans, BeanGuard guard, PropertySources sources, String key) {
        this.beans = beans;
        this.guard = guard;
        this.sources = sources;
        this.key = key;
    }

    void fill(UnitCaptured captured, String bean, Properties report) {
        PersistenceUnitInfo unit = captured.unit();
        report.setProperty(key + "name", String.valueOf(unit.getPersistenceUnitName()));
        ContextReport.put(report, key + "class", unit.getManagedClassNames());
        ContextReport.put(
                report,
                key + "package",
                unit instanceof SmartPersistenceUnitInfo smart ? smart.getManagedPackages() : List.of());
        ContextReport.put(report, key + "mapping", unit.getMappingFileNames());
        captured.settings().forEach((name, value) -> {
            if (Carried.isCarried(name, value)) {
                String prefix = key + "setting." + name;
                Carried.put(report, prefix, value);
                report.setProperty(prefix + ".source", source(name, value, bean));
            } else if (Carried.isShaping(name)) {
                report.setProperty(key + "lost." + name, value.getClass().getName());
            }
        });
        String dataSource = guard.dataSource();
        if (dataSource != null) {
            report.setProperty(key + "dataSource", dataSource);
            new DataSourceAddress(beans, sources).fill(dataSource, key, report);
        }
    }

    private String source(String name, Object value, String factory) {
        String customizer = guard.customized().get(name);
        if (customizer != null) {
            return "customizer " + described(customizer);
        }
        for (String bean : beans.getSingletonNames()) {
            if (!(value instanceof String) && beans.getSingleton(bean) == value) {
                return "bean " + described(bean);
            }
        }
        boolean ofBoot = String.valueOf(beans.getMergedBeanDefinition(factory).getFactoryBeanName())
                .startsWith("org.springframework.boot.");
        return PropertySources.keys(name)
                .flatMap(property -> sources.origin(property, value.toString()).stream())
                .findFirst()
                .orElse(ofBoot ? "Spring Boot" : "bean " + described(factory));
    }

    private String described(String name) {
        if (!beans.containsBeanDefinition(name)) {
            return "\"" + name + "\"";
        }
        BeanDefinition definition = beans.getMergedBeanDefinition(name);
        MethodMetadata method =
                definition instanceof AnnotatedBeanDefinition annotated ? annotated.getFactoryMethodMetadata() : null;
        String at = method != null
                ? method.getDeclaringClassName() + "." + method.getMethodName()
                : String.valueOf(definition.getBeanClassName());
        return "\"" + name + "\" (" + at + ")";
    }
}
