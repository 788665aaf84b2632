package dev.autogen.generator.entities;

import dev.autogen.runtime.schema.Schema;
import java.util.List;

/**
 * What the entities ask of the database.
 *
 * @param schema the schema they map to, in Hibernate's words: types and expressions are not canonical yet
 * @param origins the classes and attributes behind it
 * @param unmanaged what Hibernate's own export would also make and a {@code Schema} does not hold
 * @param predecessors what {@code @RenamedFrom} says of former names
 */
public record EntityModel(Schema schema, Origins origins, List<UnmanagedObject> unmanaged, Predecessors predecessors) {

    public EntityModel {
        unmanaged = List.copyOf(unmanaged);
    }

    /** Makes a model in which nothing was renamed. */
    public EntityModel(Schema schema, Origins origins, List<UnmanagedObject> unmanaged) {
        this(schema, origins, unmanaged, Predecessors.NONE);
    }
}
