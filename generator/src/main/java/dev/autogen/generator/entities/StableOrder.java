package dev.autogen.generator.entities;

import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.ObjectName;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The order of constraints and indexes in a table: by kind, then by their columns, then by what they are.
 *
 * <p>Hibernate keeps them by names that it hashes, otherwise in each release, or in the order it meets the classes.
 */
final class StableOrder {

    private static final ObjectName NAMELESS = ObjectName.given("x");

    private final List<String> columns;

    private StableOrder(Table table) {
        this.columns = table.columns().stream().map(Column::name).toList();
    }

    static Table of(Table table) {
        StableOrder order = new StableOrder(table);
        return table.withConstraints(table.constraints().stream()
                        .sorted(Comparator.comparing(StableOrder::rank)
                                .thenComparing(order::places)
                                .thenComparing(StableOrder::text))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .sorted(Comparator.comparing(StableOrder::text))
                        .toList());
    }

    private static int rank(Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return 0;
        }
        return constraint instanceof ForeignKey ? 2 : constraint instanceof CheckConstraint ? 3 : 1;
    }

    private String places(Constraint constraint) {
        return constraint.columns().stream()
                .map(column -> String.format("%05d", columns.indexOf(column)))
                .collect(Collectors.joining(" "));
    }

    private static String text(Constraint constraint) {
        return constraint
                .named(constraint.name().chosen() ? constraint.name() : NAMELESS)
                .toString();
    }

    private static String text(Index index) {
        return index.named(index.name().chosen() ? index.name() : NAMELESS).toString();
    }
}
