package dev.autogen.generator.diff;

import dev.autogen.generator.diff.order.SequenceDefault;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Identity;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sequences of a schema that a column owns and draws its default from: what {@code serial} makes.
 *
 * <p>A table can neither be created before such a sequence, since its default needs it, nor after, since the sequence
 * needs its owner. So the default is set last and removed first, in an operation of its own.
 */
final class OwnedSequences {

    private final Map<QualifiedName, ColumnReference> owners = new HashMap<>();

    OwnedSequences(Schema schema) {
        for (Sequence sequence : schema.sequences()) {
            sequence.ownedBy().ifPresent(owner -> owners.put(sequence.name(), owner));
        }
    }

    /** Tells whether the column draws its default from a sequence that its table owns. */
    boolean serve(QualifiedName table, Column column) {
        return owner(column).filter(owner -> owner.table().equals(table)).isPresent();
    }

    /** Tells whether the column draws its default from a sequence that some column owns. */
    boolean feed(Column column) {
        return owner(column).isPresent();
    }

    /** Tells whether this serial column of the database is the identity column of the model, made in the older way. */
    boolean standsFor(QualifiedName table, Column current, Column desired) {
        return hasPlainIdentity(desired)
                && owner(current).equals(Optional.of(new ColumnReference(table, current.name())));
    }

    /** Tells whether a column counts as a serial one does: by default, from one, by one. */
    static boolean hasPlainIdentity(Column column) {
        return column.identityDefinition()
                .filter(identity ->
                        identity.equals(Identity.byDefault(identity.options().type())))
                .isPresent();
    }

    private Optional<ColumnReference> owner(Column column) {
        return SequenceDefault.of(column).flatMap(name -> Optional.ofNullable(owners.get(name)));
    }
}
