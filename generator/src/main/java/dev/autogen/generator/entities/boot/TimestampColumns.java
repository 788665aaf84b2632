package dev.autogen.generator.entities.boot;

import dev.autogen.generator.entities.hibernate.GeneratorContext;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.GeneratorCreator;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;

/**
 * The columns of {@code @CreationTimestamp} and its like, which are NOT NULL from Hibernate 7.4 on.
 *
 * <p>Their generators make them so, when a session factory makes the generators, for entities and, one level deep, for
 * embeddables.
 */
final class TimestampColumns {

    private TimestampColumns() {}

    static void apply(MetadataImplementor metadata) {
        for (PersistentClass entity : metadata.getEntityBindings()) {
            for (Property property : entity.getPropertyClosure()) {
                apply(metadata, entity, property);
                if (property.getValue() instanceof Component component) {
                    component.getProperties().forEach(inner -> apply(metadata, entity, inner));
                }
            }
        }
    }

    private static void apply(MetadataImplementor metadata, PersistentClass entity, Property property) {
        GeneratorCreator creator = property.getValueGeneratorCreator();
        if (creator != null && isNullableTime(property)) {
            creator.createGenerator(new GeneratorContext(metadata, entity, property));
        }
    }

    private static boolean isNullableTime(Property property) {
        List<Selectable> selectables = property.getSelectables();
        if (selectables.size() != 1 || !(selectables.get(0) instanceof Column column) || !column.isNullable()) {
            return false;
        }
        Class<?> type = property.getType().getReturnedClass();
        return Temporal.class.isAssignableFrom(type)
                || Date.class.isAssignableFrom(type)
                || Calendar.class.isAssignableFrom(type);
    }
}
