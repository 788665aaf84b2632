package dev.autogen.runtime.type;

import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A standalone composite type, not the row type of a table.
 *
 * @param name the name
 * @param attributes the attributes, in their order
 * @param comment the comment
 */
public record CompositeType(QualifiedName name, List<CompositeAttribute> attributes, Optional<String> comment)
        implements Named {

    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /** Returns a composite type without comment. */
    public static CompositeType of(QualifiedName name, CompositeAttribute... attributes) {
        return new CompositeType(name, List.of(attributes), Optional.empty());
    }

    /** Returns the attribute of that name. */
    public Optional<CompositeAttribute> attribute(String attribute) {
        return attributes.stream().filter(a -> a.name().equals(attribute)).findFirst();
    }

    public CompositeType withAttributes(List<CompositeAttribute> other) {
        return new CompositeType(name, other, comment);
    }

    public CompositeType withComment(Optional<String> other) {
        return new CompositeType(name, attributes, other);
    }
}
