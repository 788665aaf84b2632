package dev.autogen.generator.push;

import dev.autogen.generator.catalog.CountedRows;
import dev.autogen.generator.hazard.Hazard;
import dev.autogen.generator.hazard.HazardKind;
import dev.autogen.generator.hazard.Hazards;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.Operation;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An operation that throws values away.
 *
 * @param operation the operation
 * @param rows how many rows have such a value; unknown of the values inside of composite types
 */
public record DataLoss(Operation operation, Optional<Long> rows) {

    /** A sequence and a type hold nobody's rows. */
    private static final Set<HazardKind> WITHOUT_ROWS = Set.of(HazardKind.DROP_SEQUENCE, HazardKind.DROP_ENUM);

    /** Counts what each operation would throw away; an operation that finds nothing to throw away is no loss. */
    public static List<DataLoss> of(List<Operation> operations, Connection connection) {
        List<DataLoss> losses = new ArrayList<>();
        for (Operation operation : operations) {
            boolean loses = Hazards.of(List.of(operation)).all().stream()
                    .map(Hazard::kind)
                    .anyMatch(kind -> kind.severity() == HazardKind.Severity.DATA_LOSS && !WITHOUT_ROWS.contains(kind));
            if (loses) {
                Optional<Long> rows = rows(operation, connection);
                if (!rows.equals(Optional.of(0L))) {
                    losses.add(new DataLoss(operation, rows));
                }
            }
        }
        return losses;
    }

    /** Returns it as a line: {@code - column task.note: 12 rows}. */
    public String describe() {
        return operation.describe()
                + rows.map(n -> ": " + n + (n == 1 ? " row" : " rows")).orElse(": rows are not counted");
    }

    private static Optional<Long> rows(Operation operation, Connection connection) {
        if (operation instanceof DropTable drop) {
            return Optional.of(count("*", drop.name(), connection));
        } else if (operation instanceof DropColumn drop) {
            return Optional.of(count(Identifiers.quote(drop.column()), drop.table(), connection));
        } else if (operation instanceof AlterColumn alter) {
            return Optional.of(count(Identifiers.quote(alter.column()), alter.table(), connection));
        }
        return Optional.empty();
    }

    private static long count(String what, QualifiedName table, Connection connection) {
        return CountedRows.of(connection, "SELECT count(" + what + ") FROM " + Identifiers.quote(table));
    }
}
