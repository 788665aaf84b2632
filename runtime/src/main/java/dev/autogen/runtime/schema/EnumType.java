package dev.autogen.runtime.schema;

import java.util.List;
import java.util.Optional;

/**
 * An enum type.
 *
 * @param name the name
 * @param values the values, in their order
 * @param comment the comment
 */
public record EnumType(QualifiedName name, List<String> values, Optional<String> comment) implements Named {

    public EnumType {
        values = List.copyOf(values);
    }

    /** Returns an enum type without comment. */
    public static EnumType of(QualifiedName name, String... values) {
        return new EnumType(name, List.of(values), Optional.empty());
    }

    public EnumType withValues(List<String> other) {
        return new EnumType(name, other, comment);
    }
}
