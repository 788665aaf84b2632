package dev.autogen.runtime.change;

import dev.autogen.runtime.schema.ColumnReference;
import java.util.Optional;

/**
 * The new owner of a sequence.
 *
 * @param column the owner column, absent for none
 */
public record SequenceOwner(Optional<ColumnReference> column) {

    /** Returns no owner. */
    public static SequenceOwner none() {
        return new SequenceOwner(Optional.empty());
    }

    /** Returns a column as the owner. */
    public static SequenceOwner of(ColumnReference column) {
        return new SequenceOwner(Optional.of(column));
    }
}
