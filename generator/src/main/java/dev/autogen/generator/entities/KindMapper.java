package dev.autogen.generator.entities;

import dev.autogen.runtime.schema.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.UnionSubclass;

/** The discriminator values of the entities that have a table of their own, by that table. */
final class KindMapper {

    private KindMapper() {}

    static Map<QualifiedName, String> map(MappingContext context) {
        Map<QualifiedName, String> kinds = new LinkedHashMap<>();
        for (PersistentClass entity : context.metadata().getEntityBindings()) {
            boolean own = !(entity instanceof SingleTableSubclass) && !(entity instanceof UnionSubclass);
            if (own && entity.getTable().isPhysicalTable()) {
                Optional.ofNullable(entity.getDiscriminatorValue())
                        .ifPresent(value -> kinds.put(context.nameOf(entity.getTable()), value));
            }
        }
        return kinds;
    }
}
