package dev.autogen.generator.convert;

import dev.autogen.generator.entities.model.IdTable;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.DropSequence;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What lets ids that come to be counted in a table go on above those of the rows; Hibernate would begin at the first. */
public final class CountedIds {

    private CountedIds() {}

    /**
     * Returns the steps for that.
     *
     * @param ids the rows of such tables that the model wants
     * @param rows the tables that are there before, by their names after the renames
     */
    public static List<Operation> of(List<Operation> operations, List<IdTable> ids, Schema rows) {
        List<Operation> steps = new ArrayList<>();
        for (IdTable row : ids) {
            List<ColumnReference> used = row.keys().stream()
                    .filter(key -> rows.tables().contains(key.table()))
                    .toList();
            if (!used.isEmpty() && operations.stream().anyMatch(o -> isTurn(o, row))) {
                steps.add(new ExecuteSql(statement(row, used), List.of()));
            }
        }
        return steps;
    }

    /** The table comes, or ids stop to come from elsewhere. */
    private static boolean isTurn(Operation operation, IdTable row) {
        if (operation instanceof CreateTable create) {
            QualifiedName made = create.table().name();
            return made.equals(row.table());
        }
        return operation instanceof DropSequence
                || (operation instanceof AlterColumn alter
                        && row.keys().contains(new ColumnReference(alter.table(), alter.column()))
                        && alter.changes().stream().anyMatch(ColumnChange.DropIdentity.class::isInstance));
    }

    /** What Hibernate takes is the last of as many ids as the increment says, so one step is left out. */
    private static String statement(IdTable row, List<ColumnReference> used) {
        String table = Identifiers.quote(row.table());
        String name = Identifiers.quote(row.name());
        String value = Identifiers.quote(row.value());
        String ids = used.stream()
                .map(key -> "SELECT max(" + Identifiers.quote(key.column()) + ") AS id FROM "
                        + Identifiers.quote(key.table()))
                .collect(Collectors.joining("\n  UNION ALL "));
        return "INSERT INTO " + table + " AS ids (" + name + ", " + value + ")\nSELECT "
                + Identifiers.literal(row.segment()) + ", max(id) + " + row.increment() + " FROM (\n  " + ids
                + ") AS used\nHAVING max(id) IS NOT NULL\nON CONFLICT (" + name + ") DO UPDATE\nSET " + value
                + " = greatest(ids." + value + ", excluded." + value + ")";
    }
}
