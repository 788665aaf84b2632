package dev.autogen.runtime.schema;

import dev.autogen.runtime.name.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * A primary key.
 *
 * @param name the name
 * @param columns the columns, in order
 * @param include the INCLUDE columns of its index
 * @param deferrability when it is checked
 * @param comment the comment
 */
public record PrimaryKey(
        ObjectName name,
        List<String> columns,
        List<String> include,
        Deferrability deferrability,
        Optional<String> comment)
        implements Constraint {

    public PrimaryKey {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    /** Returns a primary key that is not deferrable. */
    public static PrimaryKey of(ObjectName name, List<String> columns) {
        return new PrimaryKey(name, columns, List.of(), Deferrability.NOT_DEFERRABLE, Optional.empty());
    }

    @Override
    public PrimaryKey named(ObjectName other) {
        return new PrimaryKey(other, columns, include, deferrability, comment);
    }

    /** Returns the same key with INCLUDE columns. */
    public PrimaryKey including(String... others) {
        return new PrimaryKey(name, columns, List.of(others), deferrability, comment);
    }

    /** Returns the same key with another deferrability. */
    public PrimaryKey deferrable(Deferrability other) {
        return new PrimaryKey(name, columns, include, other, comment);
    }

    /** Returns the same key with a comment. */
    public PrimaryKey comment(String text) {
        return withComment(Optional.of(text));
    }

    public PrimaryKey withComment(Optional<String> other) {
        return new PrimaryKey(name, columns, include, deferrability, other);
    }
}
