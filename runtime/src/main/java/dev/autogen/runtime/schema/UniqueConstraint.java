package dev.autogen.runtime.schema;

import dev.autogen.runtime.name.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * A unique constraint.
 *
 * @param name the name
 * @param columns the columns, in order
 * @param include the INCLUDE columns of its index
 * @param nullsNotDistinct whether two NULLs count as equal; needs PostgreSQL 15
 * @param deferrability when it is checked
 * @param comment the comment
 */
public record UniqueConstraint(
        ObjectName name,
        List<String> columns,
        List<String> include,
        boolean nullsNotDistinct,
        Deferrability deferrability,
        Optional<String> comment)
        implements Constraint {

    public UniqueConstraint {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    /** Returns a unique constraint that is not deferrable. */
    public static UniqueConstraint of(ObjectName name, List<String> columns) {
        return new UniqueConstraint(name, columns, List.of(), false, Deferrability.NOT_DEFERRABLE, Optional.empty());
    }

    @Override
    public UniqueConstraint named(ObjectName other) {
        return new UniqueConstraint(other, columns, include, nullsNotDistinct, deferrability, comment);
    }

    /** Returns the same constraint with INCLUDE columns. */
    public UniqueConstraint including(String... others) {
        return new UniqueConstraint(name, columns, List.of(others), nullsNotDistinct, deferrability, comment);
    }

    /** Returns the same constraint with NULLS NOT DISTINCT. */
    public UniqueConstraint withNullsNotDistinct() {
        return new UniqueConstraint(name, columns, include, true, deferrability, comment);
    }

    /** Returns the same constraint with another deferrability. */
    public UniqueConstraint deferrable(Deferrability other) {
        return new UniqueConstraint(name, columns, include, nullsNotDistinct, other, comment);
    }

    /** Returns the same constraint with a comment. */
    public UniqueConstraint comment(String text) {
        return withComment(Optional.of(text));
    }

    public UniqueConstraint withComment(Optional<String> other) {
        return new UniqueConstraint(name, columns, include, nullsNotDistinct, deferrability, other);
    }
}
