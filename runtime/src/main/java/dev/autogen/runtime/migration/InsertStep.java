package dev.autogen.runtime.migration;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Rows that are inserted into a table: {@code op.insert("tag", "id", "name").row(1, "bug").row(2, "idea")}. */
public final class InsertStep implements Supplier<Operation> {

    private final QualifiedName table;
    private final List<String> columns;
    private final List<Object> values = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    InsertStep(QualifiedName table, List<String> columns) {
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /** Adds a row with one value for each column. Java null becomes NULL. */
    public InsertStep row(Object... row) {
        if (row.length != columns.size()) {
            throw new AutogenException(
                    "AG272",
                    "op.insert(\"" + table + "\") names " + columns.size() + " columns, and a row has " + row.length
                            + " values: " + Arrays.toString(row) + ". Give one value for each column.");
        }
        List<String> places = new ArrayList<>();
        for (Object value : row) {
            // A list of arguments holds no null; the word does as well.
            places.add(value == null ? "NULL" : "?");
            if (value != null) {
                values.add(value);
            }
        }
        rows.add("(" + String.join(", ", places) + ")");
        return this;
    }

    @Override
    public Operation get() {
        if (rows.isEmpty() || columns.isEmpty()) {
            throw new AutogenException(
                    "AG272",
                    "op.insert(\"" + table + "\") has no " + (rows.isEmpty() ? "row" : "column")
                            + ". Name the columns after the table, and add .row(...) for each row.");
        }
        String into = Identifiers.quote(table)
                + columns.stream().map(Identifiers::quote).collect(Collectors.joining(", ", " (", ")"));
        return new ExecuteSql("INSERT INTO " + into + " VALUES\n    " + String.join(",\n    ", rows), values);
    }
}
