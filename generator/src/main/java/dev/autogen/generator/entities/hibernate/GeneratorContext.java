package dev.autogen.generator.entities.hibernate;

import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Value;
import org.hibernate.service.ServiceRegistry;

/**
 * What the generator of a property may ask for; Hibernate 7 asks for more than 6.6.
 *
 * @param metadata the model
 * @param entity the entity
 * @param property the property
 */
public record GeneratorContext(MetadataImplementor metadata, PersistentClass entity, Property property)
        implements GeneratorCreationContext {

    @Override
    public Database getDatabase() {
        return metadata.getDatabase();
    }

    @Override
    public ServiceRegistry getServiceRegistry() {
        return metadata.getDatabase().getServiceRegistry();
    }

    @Override
    @SuppressWarnings("NullAway") // Hibernate means none by null.
    public String getDefaultCatalog() {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway")
    public String getDefaultSchema() {
        return null;
    }

    @Override
    public PersistentClass getPersistentClass() {
        return entity;
    }

    public RootClass getRootClass() {
        return entity.getRootClass();
    }

    @Override
    public Property getProperty() {
        return property;
    }

    public Value getValue() {
        return property.getValue();
    }
}
