package dev.autogen.generator.question;

import dev.autogen.generator.catalog.CountedRows;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.rename.NamesBefore;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.schema.ColumnReference;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/**
 * How many values a column has in the database that was compared.
 *
 * @param column the column, by its name after the renames
 * @param count how many rows have a value in it
 */
public record HeldValues(ColumnReference column, long count) {

    /** Counts them for columns of a comparison. */
    public static List<HeldValues> of(Comparison comparison, List<ColumnReference> columns, Connection connection) {
        NamesBefore names = new NamesBefore(comparison.renames());
        List<HeldValues> held = new ArrayList<>();
        for (ColumnReference column : columns) {
            ColumnReference before = names.of(column);
            String query = "SELECT count(" + Identifiers.quote(before.column()) + ") FROM "
                    + Identifiers.quote(before.table());
            held.add(new HeldValues(column, CountedRows.of(connection, query)));
        }
        return held;
    }

    /** Returns it in words: {@code column task.at: 3 values}. */
    public String describe() {
        return "column " + column.table() + "." + column.column() + ": " + count + (count == 1 ? " value" : " values");
    }
}
