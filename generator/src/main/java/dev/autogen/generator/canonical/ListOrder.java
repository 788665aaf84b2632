package dev.autogen.generator.canonical;

import dev.autogen.generator.canonical.scratch.Bounds;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.List;

/** A model whose checks list their values and bounds in the order in which the checks of the database do, where these agree. */
final class ListOrder {

    private ListOrder() {}

    static Schema of(Schema desired, Schema current) {
        return desired.withTables(NamedSet.of(desired.tables().stream()
                .map(table -> current.tables()
                        .find(table.name())
                        .map(other -> of(table, other))
                        .orElse(table))
                .toList()));
    }

    private static Table of(Table desired, Table current) {
        List<List<String>> lists = current.constraintsOf(CheckConstraint.class)
                .flatMap(check -> InLists.arrays(check.expression()).stream())
                .toList();
        List<List<String>> bounds = current.constraintsOf(CheckConstraint.class)
                .map(check -> Bounds.of(check.expression()))
                .filter(all -> all.size() > 1)
                .toList();
        return lists.isEmpty() && bounds.isEmpty()
                ? desired
                : desired.withConstraints(desired.constraints().stream()
                        .map(constraint -> of(constraint, lists, bounds))
                        .toList());
    }

    private static Constraint of(Constraint constraint, List<List<String>> lists, List<List<String>> bounds) {
        return constraint instanceof CheckConstraint check
                ? check.withExpression(Bounds.ordered(InLists.ordered(check.expression(), lists), bounds))
                : constraint;
    }
}
