package dev.autogen.generator.question;

import dev.autogen.generator.catalog.CountedRows;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.fill.FillAnswers;
import dev.autogen.generator.fill.Fills;
import dev.autogen.generator.fill.MissingValue;
import dev.autogen.generator.rename.NamesBefore;
import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns that become NOT NULL while rows have no value for them, counted in the database that was compared. */
public final class MissingValues {

    private final Connection connection;
    private final NamesBefore before;
    private final List<MissingValue> found = new ArrayList<>();

    private MissingValues(Connection connection, NamesBefore before) {
        this.connection = connection;
        this.before = before;
    }

    /** Returns those of a comparison that no answer fills, tables without such rows included. */
    public static List<MissingValue> of(Comparison comparison, FillAnswers answers, Connection connection) {
        MissingValues values = new MissingValues(connection, new NamesBefore(comparison.renames()));
        Set<QualifiedName> made = comparison.upgrade().stream()
                .filter(CreateTable.class::isInstance)
                .map(o -> ((CreateTable) o).table().name())
                .collect(Collectors.toSet());
        for (Operation operation : comparison.upgrade()) {
            if (operation instanceof AddColumn add && !made.contains(add.table())) {
                Column column = add.column();
                if (column.needsValue()
                        && answers.of(add.table(), column.name()).isEmpty()) {
                    values.add(add.table(), column.name(), column.type(), "");
                }
            } else if (operation instanceof AlterColumn alter
                    && Fills.forbidsNull(alter)
                    && answers.of(alter.table(), alter.column()).isEmpty()
                    && Fills.defaultAfter(alter).isEmpty()) {
                values.altered(alter);
            }
        }
        return values.found;
    }

    private void altered(AlterColumn alter) {
        String type = alter.was().map(Column::type).orElse("");
        for (ColumnChange change : alter.changes()) {
            type = change instanceof ColumnChange.Type to ? to.type() : type;
        }
        String column =
                before.of(new ColumnReference(alter.table(), alter.column())).column();
        add(alter.table(), alter.column(), type, " WHERE " + Identifiers.quote(column) + " IS NULL");
    }

    private void add(QualifiedName table, String column, String type, String where) {
        String from = "SELECT count(*) FROM " + Identifiers.quote(before.of(table)) + where;
        found.add(new MissingValue(table, column, type, CountedRows.of(connection, from)));
    }
}
