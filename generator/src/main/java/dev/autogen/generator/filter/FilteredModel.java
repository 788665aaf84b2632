package dev.autogen.generator.filter;

import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.extension.ComparedObject;
import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.extension.ObjectKind;
import dev.autogen.generator.extension.ObjectPath;
import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The model to compare with the database: what a filter leaves out is in it as the database has it. */
public final class FilteredModel {

    private final ObjectFilter filter;
    private final Visibility visibility;
    private final List<LeftAlone> leftAlone;

    /**
     * Makes one.
     *
     * @param leftAlone where a line goes for what cannot be made because of what is filtered away
     */
    public FilteredModel(ObjectFilter filter, Visibility visibility, List<LeftAlone> leftAlone) {
        this.filter = filter;
        this.visibility = visibility;
        this.leftAlone = leftAlone;
    }

    /**
     * Returns it.
     *
     * @param current the database
     * @param desired the part of the model that is looked at, in PostgreSQL's words
     * @param model the whole model
     */
    public Schema of(Schema current, Schema desired, Schema model) {
        if (filter == ObjectFilter.ALL) {
            return desired;
        }
        Set<String> namespaces = new TreeSet<>();
        choose(current.namespaces(), desired.namespaces(), namespaces);
        Schema result = new Schema(
                namespaces,
                choose(ObjectKind.ENUM, current.enums(), desired.enums(), this::unseenEnum, (c, d) -> d),
                choose(
                        ObjectKind.SEQUENCE,
                        current.sequences(),
                        desired.sequences(),
                        s -> !visibility.of(s),
                        (c, d) -> d),
                choose(ObjectKind.TABLE, current.tables(), desired.tables(), this::unseenTable, this::parts),
                choose(ObjectKind.VIEW, current.views(), desired.views(), this::unseenView, (c, d) -> d),
                choose(
                        ObjectKind.COMPOSITE_TYPE,
                        current.composites(),
                        desired.composites(),
                        c -> !visibility.of(ObjectKind.COMPOSITE_TYPE, c.name()),
                        (c, d) -> d));
        current.namespaces().stream().filter(name -> holds(result, name)).forEach(namespaces::add);
        return result.withNamespaces(namespaces)
                .withTables(NamedSet.of(result.tables().stream()
                        .map(table -> withoutLooseKeys(table, current, result, model))
                        .toList()));
    }

    private static boolean holds(Schema schema, String namespace) {
        return Stream.of(schema.tables(), schema.sequences(), schema.enums(), schema.views(), schema.composites())
                .flatMap(objects -> objects.names().stream())
                .anyMatch(name -> name.schema().equals(Optional.of(namespace)));
    }

    private boolean unseenEnum(Named type) {
        return !visibility.of(ObjectKind.ENUM, type.name());
    }

    private boolean unseenView(Named view) {
        return !visibility.of(ObjectKind.VIEW, view.name());
    }

    private boolean unseenTable(Named table) {
        return !visibility.of(ObjectKind.TABLE, table.name());
    }

    private Table parts(Optional<Table> current, Table desired) {
        Table there = current.orElseGet(() -> Table.of(desired.name(), List.of()));
        return new FilteredTable(filter, visibility, there, desired).table();
    }

    private void choose(Set<String> current, Set<String> desired, Set<String> result) {
        for (String name : desired) {
            Optional<Object> counterpart = current.contains(name) ? Optional.of(name) : Optional.empty();
            if (filter.compares(new ComparedObject(ObjectPath.ofSchema(name), false, name, counterpart))
                    || counterpart.isPresent()) {
                result.add(name);
            }
        }
        for (String name : current) {
            if (!desired.contains(name)
                    && (!visibility.ofSchema(name)
                            || !filter.compares(
                                    new ComparedObject(ObjectPath.ofSchema(name), true, name, Optional.empty())))) {
                result.add(name);
            }
        }
    }

    private <T extends Named> NamedSet<T> choose(
            ObjectKind kind,
            NamedSet<T> current,
            NamedSet<T> desired,
            Predicate<T> unseen,
            BiFunction<Optional<T>, T, T> merge) {
        List<T> result = new ArrayList<>();
        for (T object : desired) {
            ObjectPath path = visibility.path(kind, object.name());
            Optional<T> counterpart = current.find(object.name());
            if (filter.compares(new ComparedObject(path, false, object, counterpart.map(c -> c)))) {
                result.add(merge.apply(counterpart, object));
            } else {
                counterpart.ifPresent(result::add);
            }
        }
        for (T object : current) {
            if (!desired.contains(object.name())
                    && (unseen.test(object)
                            || !filter.compares(new ComparedObject(
                                    visibility.path(kind, object.name()), true, object, Optional.empty())))) {
                result.add(object);
            }
        }
        return NamedSet.of(result);
    }

    /** A foreign key to what is filtered away and is not there cannot be made. */
    private Table withoutLooseKeys(Table table, Schema current, Schema result, Schema model) {
        List<Constraint> there =
                current.tables().find(table.name()).map(Table::constraints).orElse(List.of());
        List<Constraint> kept = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof ForeignKey key && !there.contains(key) && isLoose(key, result, model)) {
                QualifiedName name = table.name();
                leftAlone.add(new LeftAlone(
                        "foreign key " + key.name() + " of table",
                        name,
                        "it refers to " + key.referencedTable() + " (" + String.join(", ", key.referencedColumns())
                                + "), which the filters exclude and the database does not have"));
            } else {
                kept.add(constraint);
            }
        }
        return table.withConstraints(kept);
    }

    private static boolean isLoose(ForeignKey key, Schema result, Schema model) {
        return model.tables().contains(key.referencedTable())
                && result.tables()
                        .find(key.referencedTable())
                        .filter(parent -> key.referencedColumns().stream()
                                .allMatch(c -> parent.column(c).isPresent()))
                        .isEmpty();
    }
}
