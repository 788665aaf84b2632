package dev.autogen.runtime.migration;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Backfill.Assignment;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.WriteRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The end of {@code op.copyRows("task", "task_note").set("task_id", "id").where("note is not null")}. */
public final class WriteRowsStep implements Supplier<Operation> {

    private final QualifiedName table;
    private final Optional<QualifiedName> from;
    private final List<Assignment> values = new ArrayList<>();
    private Optional<String> condition = Optional.empty();

    WriteRowsStep(QualifiedName table, Optional<QualifiedName> from) {
        this.table = table;
        this.from = from;
    }

    /** Sets a column to the value of an SQL expression over the row. */
    public WriteRowsStep set(String column, String expression) {
        values.add(new Assignment(column, expression));
        return this;
    }

    /** Limits the rows by an SQL condition over the row. Without it, all rows change. */
    public WriteRowsStep where(String expression) {
        condition = Optional.of(expression);
        return this;
    }

    @Override
    public Operation get() {
        if (values.isEmpty()) {
            String call = from.map(other -> "copyRows(\"" + other + "\", \"" + table + "\")")
                    .orElse("updateRows(\"" + table + "\")");
            throw new AutogenException(
                    "AG512", "op." + call + " sets no column. Add .set(\"column\", \"expression\").");
        }
        return new WriteRows(table, values, from, condition);
    }
}
