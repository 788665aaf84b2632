package dev.autogen.generator.diff;

import dev.autogen.generator.diff.order.TypeUses;
import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.CreateView;
import dev.autogen.runtime.operation.DropView;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The operations that lead from the views of one schema to those of another.
 *
 * <p>A view whose query changes is made again, and so is one that stands in the way of the change of a column, or that
 * reads a view that is made again. CREATE OR REPLACE would keep the first in place, but not back again: it only ever
 * adds columns.
 */
final class ViewsDiff {

    private final Pairs<View> views;
    private final Map<QualifiedName, TableChange> tables;
    private final Map<QualifiedName, List<ColumnReference>> alteredTypes = new HashMap<>();
    private final Set<QualifiedName> going = new HashSet<>();

    private ViewsDiff(Schema current, Schema desired, Map<QualifiedName, TableChange> tables) {
        this.views = Pairs.of(current.views(), desired.views());
        this.tables = tables;
        Pairs.of(current.enums(), desired.enums()).kept().stream()
                .filter(type -> !type.current().values().equals(type.desired().values()))
                .map(type -> type.current().name())
                .forEach(type -> alteredTypes.put(type, TypeUses.columns(current, type)));
        Pairs.of(current.composites(), desired.composites()).kept().stream()
                .filter(type ->
                        !CompositesDiff.changes(type.current(), type.desired()).isEmpty())
                .map(type -> type.current().name())
                .forEach(type -> alteredTypes.put(type, TypeUses.columns(current, type)));
        views.dropped().forEach(view -> going.add(view.name()));
        views.kept().stream()
                .filter(pair -> !isSame(pair.current(), pair.desired())
                        || isInTheWay(pair.current())
                        || hasAlteredType(pair.current()))
                .forEach(pair -> going.add(pair.current().name()));
        boolean more = true;
        while (more) {
            more = views.kept().stream()
                    .map(Pairs.Pair::current)
                    .filter(view -> view.uses().keySet().stream().anyMatch(going::contains))
                    .map(view -> going.add(view.name()))
                    .reduce(false, Boolean::logicalOr);
        }
    }

    static List<Operation> of(Schema current, Schema desired, Map<QualifiedName, TableChange> tables) {
        return new ViewsDiff(current, desired, tables).operations();
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        views.dropped().forEach(view -> operations.add(new DropView(view.name(), Optional.of(view))));
        for (Pairs.Pair<View> pair : views.kept()) {
            View current = pair.current();
            if (going.contains(current.name())) {
                operations.add(new DropView(current.name(), Optional.of(current)));
                operations.add(new CreateView(pair.desired()));
            } else {
                CommentTarget target = CommentTarget.of(CommentTarget.Kind.VIEW, current.name());
                operations.addAll(TableDiff.comments(
                        target, current.comment(), pair.desired().comment()));
            }
        }
        views.added().forEach(view -> operations.add(new CreateView(view)));
        return operations;
    }

    private static boolean isSame(View current, View desired) {
        return current.query().equals(desired.query())
                && current.options().equals(desired.options())
                && current.columnComments().equals(desired.columnComments());
    }

    /** To take a value from an enum type, be it on the way back, is to make the type and its columns again. */
    private boolean hasAlteredType(View view) {
        return alteredTypes.entrySet().stream()
                .anyMatch(type -> view.query().contains("::" + type.getKey())
                        || type.getValue().stream().anyMatch(c -> view.reads(c.table(), List.of(c.column()))));
    }

    /** PostgreSQL refuses to drop or alter a column, and to drop a primary key, that a view reads. */
    private boolean isInTheWay(View view) {
        return view.uses().entrySet().stream().anyMatch(use -> Optional.ofNullable(tables.get(use.getKey()))
                .filter(change -> change.unsettles(use.getValue()))
                .isPresent());
    }
}
