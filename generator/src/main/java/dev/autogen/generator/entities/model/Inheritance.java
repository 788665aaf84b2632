package dev.autogen.generator.entities.model;

import dev.autogen.runtime.name.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What entities inherit, by the table that is an entity's own.
 *
 * @param kinds the discriminator values
 * @param supers the tables of the entities that they extend
 */
public record Inheritance(Map<QualifiedName, String> kinds, Map<QualifiedName, QualifiedName> supers) {

    /** No entity extends another. */
    public static final Inheritance NONE = new Inheritance(Map.of(), Map.of());

    public Inheritance {
        kinds = Map.copyOf(kinds);
        supers = Map.copyOf(supers);
    }

    /** Returns the discriminator value of an entity. */
    public Optional<String> kind(QualifiedName table) {
        return Optional.ofNullable(kinds.get(table));
    }

    /** Tells whether the entity of a table extends, directly or not, that of another. */
    public boolean isHeir(QualifiedName table, QualifiedName above) {
        Optional<QualifiedName> next = Optional.ofNullable(supers.get(table));
        return next.filter(n -> n.equals(above) || isHeir(n, above)).isPresent();
    }

    /** Returns this with what others inherit. */
    public Inheritance and(Inheritance others) {
        Map<QualifiedName, String> allKinds = new LinkedHashMap<>(kinds);
        allKinds.putAll(others.kinds);
        Map<QualifiedName, QualifiedName> allSupers = new LinkedHashMap<>(supers);
        allSupers.putAll(others.supers);
        return new Inheritance(allKinds, allSupers);
    }
}
