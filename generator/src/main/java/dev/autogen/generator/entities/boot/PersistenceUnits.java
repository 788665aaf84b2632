package dev.autogen.generator.entities.boot;

import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.runtime.AutogenException;
import java.util.Map;
import java.util.Optional;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.hibernate.jpa.boot.spi.Bootstrap;
import org.hibernate.jpa.boot.spi.EntityManagerFactoryBuilder;
import org.hibernate.jpa.boot.spi.PersistenceUnitDescriptor;

/** The persistence unit that is booted: one of a {@code persistence.xml}, or one made of the given classes. */
final class PersistenceUnits extends HibernatePersistenceProvider {

    private final EntitySource source;

    PersistenceUnits(EntitySource source) {
        this.source = source;
    }

    EntityManagerFactoryBuilder builder(Map<String, Object> settings) {
        if (source.persistenceUnit().isEmpty()) {
            return Bootstrap.getEntityManagerFactoryBuilder(UnitDescriptors.of(source), settings, source.classLoader());
        }
        String name = source.persistenceUnit().get();
        return Optional.ofNullable(getEntityManagerFactoryBuilderOrNull(name, settings, source.classLoader()))
                .orElseThrow(() -> new AutogenException(
                        "AG305",
                        "There is no persistence unit \"" + name + "\" for Hibernate in a META-INF/persistence.xml on"
                                + " the class path. Check the name, and that --classpath has the directory or jar"
                                + " with that file."));
    }

    /** Puts in our own scan and takes out the data sources, which only the application's server could look up. */
    @Override
    protected EntityManagerFactoryBuilder getEntityManagerFactoryBuilder(
            PersistenceUnitDescriptor unit, Map<?, ?> integration, ClassLoader loader) {
        return super.getEntityManagerFactoryBuilder(UnitDescriptors.of(unit, source), integration, loader);
    }
}
