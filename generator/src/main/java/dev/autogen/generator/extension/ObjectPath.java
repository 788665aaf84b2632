package dev.autogen.generator.extension;

import java.util.Optional;

/**
 * Where an object is: its name and the names of what it belongs to.
 *
 * @param kind what it is
 * @param schema its schema, the target schema's name too; absent for a schema
 * @param table its table, absent for what belongs to none
 * @param name its own name
 */
public record ObjectPath(ObjectKind kind, Optional<String> schema, Optional<String> table, String name) {

    /** Returns the path of a schema. */
    public static ObjectPath ofSchema(String name) {
        return new ObjectPath(ObjectKind.SCHEMA, Optional.empty(), Optional.empty(), name);
    }

    /** Returns the path of what stands in a schema. */
    public static ObjectPath inSchema(ObjectKind kind, String schema, String name) {
        return new ObjectPath(kind, Optional.of(schema), Optional.empty(), name);
    }

    /** Returns the path of a part of this table. */
    public ObjectPath part(ObjectKind partKind, String partName) {
        return new ObjectPath(partKind, schema, Optional.of(name), partName);
    }

    /** Returns the names, outermost first, with dots between. */
    public String qualifiedName() {
        return schema.map(s -> s + ".").orElse("") + table.map(t -> t + ".").orElse("") + name;
    }
}
