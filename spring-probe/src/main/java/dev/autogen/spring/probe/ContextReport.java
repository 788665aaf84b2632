package dev.autogen.spring.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/** What a context says of its persistence units once its bean definitions are known. */
final class ContextReport {

    private final SpringApplication application;
    private final GenericApplicationContext context;

    ContextReport(SpringApplication application, GenericApplicationContext context) {
        this.application = application;
        this.context = context;
    }

    void fill(Properties report) {
        Class<?> main = application.getMainApplicationClass();
        report.setProperty("application", main == null ? "" : main.getName());
        report.setProperty("version", String.valueOf(SpringBootVersion.getVersion()));
        context.refreshForAotProcessing(new RuntimeHints());
        ConfigurableEnvironment environment = context.getEnvironment();
        report.setProperty("profiles", String.join(",", environment.getActiveProfiles()));
        report.setProperty("profiles.default", String.join(",", environment.getDefaultProfiles()));
        PropertySources sources = new PropertySources(environment);
        put(report, "file", sources.files());
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        BeanGuard guard = Preparation.of(context);
        List<String> notes = new ArrayList<>();
        List<String> unnamed = new ArrayList<>();
        int number = 0;
        for (String factory : beans.getBeanNamesForType(AbstractEntityManagerFactoryBean.class, true, false)) {
            String name = factory.replaceFirst("^&", "");
            unnamed.add(name);
            String key = "unit." + number++ + ".";
            report.setProperty(key + "bean", name);
            report.setProperty(
                    key + "primary",
                    String.valueOf(beans.getMergedBeanDefinition(name).isPrimary()));
            try {
                UnitCaptured captured = new UnitCapture(beans, notes).of(factory);
                new UnitReport(beans, guard, sources, key).fill(captured, name, report);
            } catch (RuntimeException | LinkageError e) {
                report.setProperty(key + "failure", Failures.text(e));
            }
        }
        Stream.of(beans.getBeanNamesForType(jakarta.persistence.EntityManagerFactory.class, true, false))
                .filter(name -> !unnamed.contains(name))
                .forEach(name -> notes.add("the bean \"" + name
                        + "\" builds its EntityManagerFactory itself, which only" + " the running application can do"));
        put(report, "note", notes);
    }

    static void put(Properties report, String key, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            report.setProperty(key + "." + i, values.get(i));
        }
    }
}
