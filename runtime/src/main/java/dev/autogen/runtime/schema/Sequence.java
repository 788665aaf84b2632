package dev.autogen.runtime.schema;

import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.QualifiedName;
import java.util.Optional;

/**
 * A sequence.
 *
 * @param name the name
 * @param options its options
 * @param ownedBy the column that owns it
 * @param comment the comment
 */
public record Sequence(
        QualifiedName name, SequenceOptions options, Optional<ColumnReference> ownedBy, Optional<String> comment)
        implements Named {

    /** Returns a sequence that no column owns. */
    public static Sequence of(QualifiedName name, SequenceOptions options) {
        return new Sequence(name, options, Optional.empty(), Optional.empty());
    }

    public Sequence withName(QualifiedName other) {
        return new Sequence(other, options, ownedBy, comment);
    }

    public Sequence withOptions(SequenceOptions other) {
        return new Sequence(name, other, ownedBy, comment);
    }

    public Sequence withOwnedBy(Optional<ColumnReference> other) {
        return new Sequence(name, options, other, comment);
    }

    public Sequence withComment(Optional<String> other) {
        return new Sequence(name, options, ownedBy, other);
    }
}
