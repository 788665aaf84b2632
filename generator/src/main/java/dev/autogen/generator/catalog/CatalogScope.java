package dev.autogen.generator.catalog;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The schemas to read.
 *
 * @param targetSchema the schema whose objects are named without one
 * @param otherSchemas further schemas
 */
public record CatalogScope(String targetSchema, Set<String> otherSchemas) {

    public CatalogScope {
        Set<String> others = new TreeSet<>(otherSchemas);
        others.remove(targetSchema);
        otherSchemas = Collections.unmodifiableSet(others);
    }

    /** Returns a scope of one schema. */
    public static CatalogScope of(String targetSchema) {
        return new CatalogScope(targetSchema, Set.of());
    }
}
