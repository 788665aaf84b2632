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

    /** Tells whether it is for a person to say. */
    default boolean isQuestion() {
        return step() instanceof Decision;
    }
}
