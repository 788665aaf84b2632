package dev.autogen.generator.diff;

import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.DropSchema;
import dev.autogen.runtime.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The operations that lead from the schemas of one database to those of another. */
final class NamespacesDiff {

    private NamespacesDiff() {}

    static List<Operation> of(Set<String> current, Set<String> desired) {
        Pairs<String> names = Pairs.of(current, desired, Function.identity());
        List<Operation> operations = new ArrayList<>();
        names.added().forEach(name -> operations.add(new CreateSchema(name)));
        names.dropped().forEach(name -> operations.add(new DropSchema(name)));
        return operations;
    }
}
