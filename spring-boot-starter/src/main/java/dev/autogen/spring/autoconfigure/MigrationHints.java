package dev.autogen.spring.autoconfigure;

import dev.autogen.runtime.revision.Migrations;
import java.util.List;
import java.util.Optional;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Keeps the migrations and their index in a native image. */
final class MigrationHints implements BeanFactoryInitializationAotProcessor {

    @Override
    public BeanFactoryInitializationAotContribution processAheadOfTime(ConfigurableListableBeanFactory beans) {
        List<String> packages = packages(beans);
        ClassLoader loader =
                Optional.ofNullable(beans.getBeanClassLoader()).orElseGet(MigrationHints.class::getClassLoader);
        Migrations migrations = Migrations.findAny(loader, packages.toArray(String[]::new));
        return (context, code) -> register(context, migrations);
    }

    private static List<String> packages(ConfigurableListableBeanFactory beans) {
        Environment environment =
                beans.getBean(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME, Environment.class);
        List<String> named = Binder.get(environment)
                .bind("autogen.packages", Bindable.listOf(String.class))
                .orElse(List.of());
        if (!named.isEmpty() || !AutoConfigurationPackages.has(beans)) {
            return named;
        }
        return AutoConfigurationPackages.get(beans).stream()
                .map(name -> name + ".*")
                .toList();
    }

    private static void register(GenerationContext context, Migrations migrations) {
        RuntimeHints hints = context.getRuntimeHints();
        hints.resources().registerPattern("META-INF/autogen/*");
        migrations.graph().revisions().forEach(revision -> hints.reflection()
                .registerType(TypeReference.of(revision.className()), MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS));
    }
}
