package dev.autogen.spring;

import dev.autogen.runtime.apply.MigratorBuilder;

/** A bean that changes how migrators are built. */
@FunctionalInterface
public interface AutogenCustomizer {

    /**
     * Changes a migrator before it is built.
     *
     * @param database the name of its database in the settings, {@code default} for the first
     * @param builder what builds it
     */
    void customize(String database, MigratorBuilder builder);
}
