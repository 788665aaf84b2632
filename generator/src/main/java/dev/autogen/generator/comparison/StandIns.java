package dev.autogen.generator.comparison;

import dev.autogen.generator.canonical.PostgresCanonicalizer;
import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.catalog.OtherRelation;
import dev.autogen.generator.own.TakenNames;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The views and foreign tables that stand where an entity has its table: the application reads their columns, so these are
 * compared.
 */
record StandIns(Catalog catalog, Schema current, Schema model, PostgresCanonicalizer canonicalizer)
        implements TakenNames.Columns {

    @Override
    public LeftAlone of(Table table, LeftAlone there) {
        Optional<Table> other =
                Optional.ofNullable(catalog.others().get(table.name())).map(OtherRelation::table);
        if (other.isEmpty()) {
            return new LeftAlone(
                    there.kind(),
                    there.name(),
                    there.reason() + "; the model's object of this name is not compared",
                    true);
        }
        List<String> differences = differences(other.get(), table);
        return differences.isEmpty()
                ? new LeftAlone(
                        there.kind(), there.name(), there.reason() + "; it has the columns that the entities need")
                : new LeftAlone(
                        there.kind(),
                        there.name(),
                        there.reason() + "; it differs from the entities: " + String.join(", ", differences),
                        true);
    }

    private List<String> differences(Table there, Table wanted) {
        Table bare = Table.of(
                wanted.name(),
                wanted.columns().stream()
                        .map(column -> Column.of(column.name(), column.type()))
                        .toList());
        Table canonical = canonicalizer
                .canonicalize(
                        model.withTables(NamedSet.of(List.of(bare))).withViews(NamedSet.of(List.of())),
                        current,
                        catalog.schema())
                .tables()
                .find(wanted.name())
                .orElse(bare);
        List<String> differences = new ArrayList<>();
        List<Column> columns = canonical.columns().stream()
                .sorted(Comparator.comparing(
                        column -> there.column(column.name()).isEmpty()))
                .toList();
        for (Column column : columns) {
            Optional<Column> now = there.column(column.name());
            if (now.isEmpty()) {
                differences.add("column " + column.name() + " " + column.type() + " is missing");
            } else if (!now.get().type().equals(column.type())) {
                differences.add("column " + column.name() + " is " + now.get().type() + ", not " + column.type());
            }
        }
        return differences;
    }
}
