package dev.autogen.generator.published;

import dev.autogen.generator.ComparedModel;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.entities.EntitySchemaReader;
import dev.autogen.generator.entities.boot.EntityScanner;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.generator.own.Ownership;
import dev.autogen.runtime.internal.server.ServerVersion;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * The entities that others published.
 *
 * @param loader where they are
 * @param packages the packages they are in
 * @param settings Hibernate settings
 */
public record PublishedModel(ClassLoader loader, List<String> packages, Map<String, Object> settings)
        implements ComparedModel {

    @Override
    public Comparison compare(TestDatabase database, Ownership owned) throws SQLException {
        try (Connection connection = database.connect()) {
            SessionSettings.pin(connection, "public");
            EntityModel model = new EntitySchemaReader().read(source(), ServerVersion.of(connection));
            return Comparison.of(connection, "public", Set.of(), model, owned);
        }
    }

    /** Lets Hibernate itself make or validate the schema. */
    void hibernate(TestDatabase database, String action) throws ClassNotFoundException {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("jakarta.persistence.jdbc.url", database.url());
        all.put("jakarta.persistence.jdbc.user", database.user());
        all.put("jakarta.persistence.jdbc.password", database.password());
        all.put("hibernate.hbm2ddl.auto", action);
        all.put("hibernate.hbm2ddl.halt_on_error", "true");
        BootstrapServiceRegistry bootstrap =
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
        StandardServiceRegistry registry =
                new StandardServiceRegistryBuilder(bootstrap).applySettings(all).build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            for (String name : source().classNames()) {
                sources.addAnnotatedClass(Class.forName(name, false, loader));
            }
            source().packageNames().forEach(sources::addPackage);
            sources.buildMetadata().buildSessionFactory().close();
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    private EntitySource source() {
        EntityScanner.Found found = EntityScanner.packages(loader, packages);
        return EntitySource.of(loader)
                .withClassNames(found.classNames())
                .withPackageNames(found.packageNames())
                .withSettings(settings);
    }
}
