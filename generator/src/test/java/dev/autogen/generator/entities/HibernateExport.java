package dev.autogen.generator.entities;

import dev.autogen.runtime.testing.TestDatabase;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** The oracle: Hibernate's own creation of a database. */
final class HibernateExport {

    private HibernateExport() {}

    static void create(Model model, TestDatabase database) {
        run(model, database, "create-only");
    }

    static void validate(Model model, TestDatabase database) {
        run(model, database, "validate");
    }

    private static void run(Model model, TestDatabase database, String action) {
        BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(model.loader())
                .build();
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap)
                .applySetting("hibernate.connection.url", database.url())
                .applySetting("hibernate.connection.username", database.user())
                .applySetting("hibernate.connection.password", database.password())
                .applySetting("hibernate.connection.pool_size", "2")
                .applySetting("hibernate.hbm2ddl.auto", action)
                .applySetting("hibernate.hbm2ddl.halt_on_error", "true")
                .applySettings(model.settings())
                .build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            model.classes().forEach(sources::addAnnotatedClass);
            model.packages().forEach(sources::addPackage);
            model.mappings().forEach(sources::addResource);
            sources.buildMetadata().buildSessionFactory().close();
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }
}
