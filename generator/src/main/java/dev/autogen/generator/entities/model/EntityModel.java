package dev.autogen.generator.entities.model;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the entities ask of the database.
 *
 * @param schema the schema they map to, in Hibernate's words: types and expressions are not canonical yet
 * @param origins the classes and attributes behind it
 * @param unmanaged what Hibernate's own export would also make and a {@code Schema} does not hold
 * @param predecessors what {@code @RenamedFrom} says of former names
 * @param constants the constants of the enums behind columns, in the order of their declaration
 * @param idTables the rows of tables that ids are counted in
 * @param inheritance what entities inherit
 * @param notes what the user should know of the reading
 */
public record EntityModel(
        Schema schema,
        Origins origins,
        List<UnmanagedObject> unmanaged,
        Predecessors predecessors,
        Map<ColumnReference, List<String>> constants,
        List<IdTable> idTables,
        Inheritance inheritance,
        List<String> notes) {

    public EntityModel {
        idTables = List.copyOf(idTables);
        unmanaged = List.copyOf(unmanaged);
        constants = Map.copyOf(constants);
        notes = List.copyOf(notes);
    }

    /** Makes a model in which nothing was renamed. */
    public EntityModel(Schema schema, Origins origins, List<UnmanagedObject> unmanaged) {
        this(schema, origins, unmanaged, Predecessors.NONE, Map.of(), List.of(), Inheritance.NONE, List.of());
    }

    /** Returns the same with more to know of the reading. */
    public EntityModel withNotes(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new EntityModel(schema, origins, unmanaged, predecessors, constants, idTables, inheritance, all);
    }

    /** Tells whether the model says how a table is stored. */
    public boolean hasOptions(QualifiedName table) {
        return schema.tables().find(table).flatMap(Table::options).isPresent();
    }
}
