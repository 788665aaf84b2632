package dev.autogen.generator.carry;

import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.Operation;
import java.util.List;

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

    /** Tells whether it is for a person to say. */
    default boolean isQuestion() {
        return step() instanceof Decision;
    }
}
