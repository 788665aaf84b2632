package dev.autogen.runtime.change;

import dev.autogen.runtime.name.QualifiedName;
import java.util.Optional;

/**
 * What a comment is on.
 *
 * @param kind the kind of object
 * @param name the object; for a constraint, its table
 * @param constraint the constraint, for that kind alone
 */
public record CommentTarget(Kind kind, QualifiedName name, Optional<String> constraint) {

    /** The kinds of object whose comment an operation of its own sets. */
    public enum Kind {
        TABLE,
        VIEW,
        CONSTRAINT,
        INDEX,
        SEQUENCE,
        TYPE
    }

    /** Returns a target of a kind that needs no table beside its name. */
    public static CommentTarget of(Kind kind, QualifiedName name) {
        return new CommentTarget(kind, name, Optional.empty());
    }

    /** Returns a constraint as target. */
    public static CommentTarget constraint(QualifiedName table, String name) {
        return new CommentTarget(Kind.CONSTRAINT, table, Optional.of(name));
    }
}
