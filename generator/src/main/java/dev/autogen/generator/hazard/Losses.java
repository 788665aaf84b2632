package dev.autogen.generator.hazard;

import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.LostOnDowngrade;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What hangs on dropped tables and columns and does not come back when the downgrade makes them again. */
public final class Losses {

    private Losses() {}

    /** Returns a note for each such thing: {@code LOST ON DOWNGRADE: task: grant reader=r/postgres.} */
    public static List<String> notes(List<Operation> operations, Catalog catalog) {
        return operations.stream()
                .flatMap(operation -> notes(operation, catalog))
                .distinct()
                .toList();
    }

    private static Stream<String> notes(Operation operation, Catalog catalog) {
        if (operation instanceof DropTable drop) {
            return notes(drop.name(), catalog, lost -> true);
        } else if (operation instanceof DropColumn drop) {
            return notes(drop.table(), catalog, lost -> lost.column().equals(Optional.of(drop.column())));
        }
        return Stream.empty();
    }

    private static Stream<String> notes(QualifiedName table, Catalog catalog, Predicate<LostOnDowngrade> concerned) {
        return catalog.facts(table).lostOnDowngrade().stream()
                .filter(concerned)
                .map(lost -> "LOST ON DOWNGRADE: " + table
                        + lost.column().map(c -> "." + c).orElse("") + ": "
                        + lost.kind().words() + " " + lost.detail() + ".");
    }
}
