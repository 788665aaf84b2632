package dev.autogen.generator.carry;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A step over rows that knows where among operations it belongs. */
interface Placed {

    /** Returns the step. */
    Operation step();

    /** Puts the step at its place. */
    void into(List<Operation> operations);

    /** Puts the step before the first operation that drops what it reads, but behind the last that makes what it writes. */
    default void putBetween(List<Operation> operations, Predicate<Operation> makes, Predicate<Operation> drops) {
        int made = 0;
        int at = operations.size();
        for (int i = 0; i < operations.size(); i++) {
            made = makes.test(operations.get(i)) ? i + 1 : made;
            at = at == operations.size() && drops.test(operations.get(i)) ? i : at;
        }
        operations.add(Math.max(made, at), step());
    }

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
