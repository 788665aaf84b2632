package dev.autogen.generator.carry;

import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A step over rows that knows where among operations it belongs. */
interface Placed {

    /** Returns the step. */
    Operation step();

    /** Puts the step at its place. */
    void into(List<Operation> operations);

    /** Returns the operations with the drops that must wait for the step behind what comes before it. */
    default List<Operation> dropLate(List<Operation> operations) {
        return operations;
    }

    /** Tells whether these columns have their values from elsewhere, so that the step is not needed. */
    default boolean isAnswered(Set<ColumnReference> filled) {
        return false;
    }

    /** Returns the table that goes and whose rows the step takes, or asks about. */
    default Optional<QualifiedName> emptied() {
        return Optional.empty();
    }

    /** Tells whether it is for a person to say. */
    default boolean isQuestion() {
        return step() instanceof Decision;
    }
}
