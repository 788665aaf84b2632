package dev.autogen.runtime.change;

import dev.autogen.runtime.name.QualifiedName;
import java.util.Optional;

/**
 * The target of a comment.
 *
 * @param kind the kind of object
 * @param name the object; for a constraint, its table
 * @param constraint the constraint, only for that kind
 */
public record CommentTarget(Kind kind, QualifiedName name, Optional<String> constraint) {

    /** The kinds of object whose comment is set by a separate operation. */
    public enum Kind {
        TABLE,
        VIEW,
        CONSTRAINT,
        INDEX,
        SEQUENCE,
        TYPE
    }

    /** Returns a target that is identified by its name alone. */
    public static CommentTarget of(Kind kind, QualifiedName name) {
        return new CommentTarget(kind, name, Optional.empty());
    }

    /** Returns a constraint as target. */
    public static CommentTarget constraint(QualifiedName table, String name) {
        return new CommentTarget(Kind.CONSTRAINT, table, Optional.of(name));
    }
}
