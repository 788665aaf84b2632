package dev.autogen.runtime.schema;

import dev.autogen.runtime.name.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * An exclusion constraint, which no JPA model names, kept as PostgreSQL's own text.
 *
 * @param name the name
 * @param definition the whole definition as {@code pg_get_constraintdef} gives it: {@code EXCLUDE USING gist (...)}
 * @param comment the comment
 */
public record ExcludeConstraint(ObjectName name, String definition, Optional<String> comment) implements Constraint {

    /** Returns an exclusion constraint without comment. */
    public static ExcludeConstraint of(ObjectName name, String definition) {
        return new ExcludeConstraint(name, definition, Optional.empty());
    }

    @Override
    public ExcludeConstraint named(ObjectName other) {
        return new ExcludeConstraint(other, definition, comment);
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    /** Returns the same constraint with a comment. */
    public ExcludeConstraint comment(String text) {
        return new ExcludeConstraint(name, definition, Optional.of(text));
    }
}
