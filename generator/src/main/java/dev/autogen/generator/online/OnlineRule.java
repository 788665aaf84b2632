package dev.autogen.generator.online;

import dev.autogen.runtime.operation.Operation;
import java.util.List;
import java.util.Optional;

/** Knows the form of one kind of operation that does not block. */
interface OnlineRule {

    /** Returns the operations that do the same without blocking, empty where the rule does not apply. */
    Optional<List<Operation>> rewrite(Operation operation, LiveTables tables);
}
