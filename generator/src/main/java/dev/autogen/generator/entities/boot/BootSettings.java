package dev.autogen.generator.entities.boot;

import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.runtime.internal.server.ServerVersion;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;

/** The settings Hibernate boots with: those of the user, and those that keep it away from any database. */
public final class BootSettings {

    private BootSettings() {}

    public static Map<String, Object> of(EntitySource source, ServerVersion server) {
        Map<String, Object> settings = new TreeMap<>(source.settings());
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("hibernate.temp.use_jdbc_metadata_defaults", "false");
        // A dialect that is not told the version assumes the oldest it supports.
        settings.put("jakarta.persistence.database-product-name", "PostgreSQL");
        settings.put("jakarta.persistence.database-product-version", server.major() + "." + server.number() % 10_000);
        settings.put("jakarta.persistence.database-major-version", String.valueOf(server.major()));
        settings.put("jakarta.persistence.database-minor-version", String.valueOf(server.number() % 10_000));
        settings.put("hibernate.connection.provider_class", UserSuppliedConnectionProviderImpl.class.getName());
        settings.put("hibernate.hbm2ddl.auto", "none");
        settings.put("jakarta.persistence.schema-generation.database.action", "none");
        settings.put("hibernate.cache.use_second_level_cache", "false");
        settings.put("hibernate.cache.use_query_cache", "false");
        return settings;
    }
}
