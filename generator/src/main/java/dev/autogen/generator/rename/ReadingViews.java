package dev.autogen.generator.rename;

import dev.autogen.generator.diff.order.OperationSorter;
import dev.autogen.generator.rename.Rename.Kind;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.DropView;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.View;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The views that read a column which is renamed: PostgreSQL would have them follow and keep the old name outside, so
 * they go first, and come back as the model has them.
 */
final class ReadingViews {

    private ReadingViews() {}

    static List<Operation> drops(List<Rename> renames, Schema schema, Predicate<QualifiedName> managed) {
        Set<QualifiedName> gone = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (View view : schema.views()) {
                boolean reads = view.uses().keySet().stream().anyMatch(gone::contains)
                        || renames.stream().anyMatch(r -> reads(view, r));
                more |= reads && managed.test(view.name()) && gone.add(view.name());
            }
        }
        List<Operation> drops = schema.views().stream()
                .filter(v -> gone.contains(v.name()))
                .map(v -> (Operation) new DropView(v.name(), Optional.of(v)))
                .toList();
        return OperationSorter.sort(drops, schema);
    }

    private static boolean reads(View view, Rename rename) {
        return rename.kind() == Kind.COLUMN
                && view.uses().getOrDefault(rename.holder(), Set.of()).contains(rename.from());
    }
}
