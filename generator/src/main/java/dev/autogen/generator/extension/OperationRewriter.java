package dev.autogen.generator.extension;

import dev.autogen.runtime.operation.Operation;
import java.util.List;

/**
 * Changes the operations of a migration before it is proven and written, one at a time.
 *
 * <p>It sees each operation of the upgrade and of the downgrade once; what it returns is not shown to it again.
 */
@FunctionalInterface
public non-sealed interface OperationRewriter extends Extension {

    /** Returns what stands in place of the operation: itself, others, or nothing. */
    List<Operation> rewrite(Operation operation);
}
