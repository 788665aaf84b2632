package dev.autogen.runtime.change;

import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.Optional;

/** Replaces the comment of a constraint of any kind. */
public final class Comments {

    private Comments() {}

    /** Returns the constraint with that comment. */
    public static Constraint of(Constraint constraint, Optional<String> text) {
        if (constraint instanceof PrimaryKey key) {
            return key.withComment(text);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return unique.withComment(text);
        }
        if (constraint instanceof ForeignKey key) {
            return key.withComment(text);
        }
        if (constraint instanceof CheckConstraint check) {
            return check.withComment(text);
        }
        ExcludeConstraint exclude = (ExcludeConstraint) constraint;
        return new ExcludeConstraint(exclude.name(), exclude.definition(), text);
    }
}
