package dev.autogen.generator.drift;

import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.runtime.operation.Operation;
import java.util.List;

/**
 * How a database differs from what its migrations make.
 *
 * @param repair the operations that would bring it back, in order
 * @param additions those of them that drop what somebody added to a table of the project, and nothing stands for
 * @param missing what migrations make by raw SQL, no operation can make, and the database lacks
 * @param leftAlone what no migration made
 */
public record Drift(
        List<Operation> repair, List<Operation> additions, List<LeftAlone> missing, List<LeftAlone> leftAlone) {

    public Drift {
        repair = List.copyOf(repair);
        additions = List.copyOf(additions);
        missing = List.copyOf(missing);
        leftAlone = List.copyOf(leftAlone);
    }

    /** Tells whether there is none. */
    public boolean isEmpty() {
        return repair.isEmpty() && missing.isEmpty();
    }
}
