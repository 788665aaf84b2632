package dev.autogen.generator.entities;

import dev.autogen.generator.entities.boot.HibernateBoot;
import dev.autogen.generator.entities.hibernate.UserCode;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.EntitySource;
import dev.autogen.runtime.internal.server.ServerVersion;

/** The reader of entity classes: Hibernate's own boot, stopped before it would open a connection. */
public final class EntitySchemaReader {

    /**
     * Reads the schema that the entities map to on a server of that version.
     *
     * @throws dev.autogen.runtime.AutogenException if a class does not load or Hibernate refuses the mapping
     */
    public EntityModel read(EntitySource source, ServerVersion server) {
        return UserCode.call(source.classLoader(), () -> HibernateBoot.boot(source, server));
    }
}
