package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.model.Inheritance;
import dev.autogen.runtime.name.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.UnionSubclass;

/** The mapping of entities that inherit from others. */
final class InheritanceMapper {

    private InheritanceMapper() {}

    static Inheritance map(MappingContext context) {
        Map<QualifiedName, String> kinds = new LinkedHashMap<>();
        Map<QualifiedName, QualifiedName> supers = new LinkedHashMap<>();
        for (PersistentClass entity : context.metadata().getEntityBindings()) {
            if (entity instanceof SingleTableSubclass || !entity.getTable().isPhysicalTable()) {
                continue;
            }
            QualifiedName table = context.nameOf(entity.getTable());
            if (!(entity instanceof UnionSubclass)) {
                Optional.ofNullable(entity.getDiscriminatorValue()).ifPresent(value -> kinds.put(table, value));
            }
            Optional.ofNullable(entity.getSuperclass())
                    .filter(above -> above.getTable().isPhysicalTable())
                    .ifPresent(above -> supers.put(table, context.nameOf(above.getTable())));
        }
        return new Inheritance(kinds, supers);
    }
}
