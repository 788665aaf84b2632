package dev.autogen.generator.diff.order;

import dev.autogen.runtime.name.QualifiedName;
import java.util.Optional;

/** The name of a type without the marks of an array and the modifier. */
public final class TypeName {

    private TypeName() {}

    /** Reads PostgreSQL's text of a type, {@code audit."Status"[]}; absent where it is not a plain name. */
    public static Optional<QualifiedName> of(String type) {
        String name = type;
        while (name.endsWith("[]")) {
            name = name.substring(0, name.length() - 2);
        }
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(QualifiedName.parse(name));
        } catch (IllegalArgumentException e) {
            // A built-in type with a modifier that holds a dot or a quote; none of those is made by a migration.
            return Optional.empty();
        }
    }
}
