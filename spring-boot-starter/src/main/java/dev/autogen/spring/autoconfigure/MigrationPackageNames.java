package dev.autogen.spring.autoconfigure;

import dev.autogen.runtime.AutogenException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/** Where an application has its migrations: in the packages of the settings, else somewhere below its own. */
record MigrationPackageNames(ConfigurableApplicationContext context) {

    List<String> of(DatabaseProperties settings) {
        if (!settings.getPackages().isEmpty()) {
            return settings.getPackages();
        }
        if (!AutoConfigurationPackages.has(context.getBeanFactory())) {
            throw new AutogenException(
                    "AG624",
                    "autogen does not know where the migrations are: the application has no package of its own. Set"
                            + " autogen.packages.");
        }
        return AutoConfigurationPackages.get(context.getBeanFactory()).stream()
                .map(name -> name + ".*")
                .toList();
    }

    ClassLoader classLoader() {
        return Optional.ofNullable(context.getClassLoader())
                .or(() -> Optional.ofNullable(ClassUtils.getDefaultClassLoader()))
                .orElseGet(MigrationPackageNames.class::getClassLoader);
    }
}
