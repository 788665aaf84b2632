package dev.autogen.generator.entities.hibernate;

import dev.autogen.runtime.name.ObjectName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The order of constraints and indexes in a table: by kind, then by their columns, then by what they are.
 *
 * <p>Hibernate keeps them by names that it hashes, otherwise in each release, or in the order it meets the classes.
 */
public final class StableOrder {

    private static final ObjectName NAMELESS = ObjectName.given("x");

    private final Map<String, Integer> places = new HashMap<>();

    private StableOrder(Table table) {
        for (Column column : table.columns()) {
            places.put(column.name(), places.size());
        }
    }

    /** What tells most of them apart comes first: a value is printed only where nothing else does. */
    public static Table of(Table table) {
        StableOrder order = new StableOrder(table);
        return table.withConstraints(table.constraints().stream()
                        .sorted(Comparator.comparing(StableOrder::rank)
                                .thenComparing(order::compareColumns)
                                .thenComparing(
                                        constraint -> named(constraint.name()).text())
                                .thenComparing(StableOrder::expression)
                                .thenComparing(constraint -> constraint
                                        .named(named(constraint.name()))
                                        .toString()))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .sorted(Comparator.comparing(
                                        (Index index) -> named(index.name()).text())
                                .thenComparing(Index::isUnique)
                                .thenComparing(index -> firstKey(index))
                                .thenComparing(index ->
                                        index.named(named(index.name())).toString()))
                        .toList());
    }

    private static int rank(Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return 0;
        }
        return constraint instanceof ForeignKey ? 2 : constraint instanceof CheckConstraint ? 3 : 1;
    }

    /** Compares the places of their columns in the table. */
    private int compareColumns(Constraint one, Constraint other) {
        int both = Math.min(one.columns().size(), other.columns().size());
        for (int i = 0; i < both; i++) {
            int difference = place(one.columns().get(i)) - place(other.columns().get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return one.columns().size() - other.columns().size();
    }

    private int place(String column) {
        return places.getOrDefault(column, -1);
    }

    private static String expression(Constraint constraint) {
        return constraint instanceof CheckConstraint check ? check.expression() : "";
    }

    private static String firstKey(Index index) {
        return index.parts().isEmpty() ? "" : index.parts().get(0).text();
    }

    private static ObjectName named(ObjectName name) {
        return name.chosen() ? name : NAMELESS;
    }
}
