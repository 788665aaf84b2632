package dev.autogen.runtime.type;

import java.util.Objects;
import java.util.Optional;

/**
 * An attribute of a composite type.
 *
 * @param name the name
 * @param type the type as PostgreSQL writes it
 * @param collation the collation in SQL notation, absent for that of the type
 * @param comment the comment
 */
public record CompositeAttribute(String name, String type, Optional<String> collation, Optional<String> comment) {

    public CompositeAttribute {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    /** Returns an attribute of a type. */
    public static CompositeAttribute of(String name, String type) {
        return new CompositeAttribute(name, type, Optional.empty(), Optional.empty());
    }

    /** Returns the same attribute with a collation in SQL notation, {@code "\"C\""}. */
    public CompositeAttribute collate(String sqlName) {
        return withCollation(Optional.of(sqlName));
    }

    /** Returns the same attribute with a comment. */
    public CompositeAttribute comment(String text) {
        return withComment(Optional.of(text));
    }

    public CompositeAttribute withType(String other) {
        return new CompositeAttribute(name, other, collation, comment);
    }

    public CompositeAttribute withCollation(Optional<String> other) {
        return new CompositeAttribute(name, type, other, comment);
    }

    public CompositeAttribute withComment(Optional<String> other) {
        return new CompositeAttribute(name, type, collation, other);
    }
}
