package dev.autogen.generator.baseline;

import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.EnumType;
import java.util.List;
import java.util.Map;

/**
 * What a model and a database that was there before have in common.
 *
 * @param common what both have, as the change from an empty database
 * @param unknown what the database has and the model does not know
 * @param toCome what would make the database what the model asks for
 */
public record Baseline(Comparison common, List<LeftAlone> unknown, List<Operation> toCome) {

    /**
     * Finds it.
     *
     * @param there the model beside the database, in which nothing is the project's
     * @param foreign the parts of tables that the model does not have, seen while these were compared
     */
    public static Baseline of(Comparison there, ForeignPartsSeen foreign) {
        List<Table> tables = there.current().tables().stream()
                .map(table -> known(table, foreign))
                .toList();
        Schema known = there.current().withTables(NamedSet.of(tables));
        Schema common = known.withSequences(NamedSet.of(known.sequences().stream()
                        .filter(sequence -> isNeeded(sequence, known))
                        .toList()))
                .withEnums(NamedSet.of(there.catalog().schema().enums().stream()
                        .filter(type -> known.enums().contains(type.name()) || isUsed(type, tables))
                        .toList()));
        Catalog empty = new Catalog(Schema.empty(), there.catalog().server(), List.of(), Map.of());
        Comparison change = new Comparison(
                there.scope(),
                empty,
                Schema.empty(),
                common,
                SchemaDiffer.diff(Schema.empty(), common),
                there.leftAlone(),
                there.unmanaged());
        return new Baseline(change, there.leftAlone(), there.upgrade());
    }

    private static Table known(Table table, ForeignPartsSeen foreign) {
        return table.withColumns(table.columns().stream()
                        .filter(c -> !foreign.hasColumn(table.name(), c.name()))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .filter(c -> !foreign.hasOther(table.name(), c.name().text()))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(i -> !foreign.hasOther(table.name(), i.name().text()))
                        .toList());
    }

    /** The sequence of a column that the model does not know stays with it. */
    private static boolean isNeeded(Sequence sequence, Schema known) {
        return sequence.ownedBy()
                .map(owner -> known.tables()
                        .find(owner.table())
                        .flatMap(table -> table.column(owner.column()))
                        .isPresent())
                .orElse(true);
    }

    /** The database may use an enum type where the model has text. */
    private static boolean isUsed(EnumType type, List<Table> tables) {
        String name = type.name().toString();
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.type().replace("[]", "").equals(name));
    }
}
