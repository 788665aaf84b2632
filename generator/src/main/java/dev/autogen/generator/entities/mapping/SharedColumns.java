package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Value;

/**
 * The columns that several attributes map, each in its own way: siblings in a single table, a join table of two
 * associations. Hibernate keeps the column of the class that it meets first, so the schema depends on the order of classes.
 */
final class SharedColumns {

    private final MappingContext context;
    private final Map<ColumnReference, List<Use>> uses = new LinkedHashMap<>();

    private SharedColumns(MappingContext context) {
        this.context = context;
    }

    /** A column as an attribute of an entity maps it. */
    private record Use(PersistentClass entity, String path, String definition) {

        /** A superclass is always met before its subclasses. */
        boolean dependsOnOrder(Use other) {
            return !definition.equals(other.definition)
                    && !isAbove(entity, other.entity)
                    && !isAbove(other.entity, entity);
        }

        private static boolean isAbove(PersistentClass one, PersistentClass other) {
            return Stream.iterate(other, entity -> entity != null, PersistentClass::getSuperclass)
                    .anyMatch(one::equals);
        }
    }

    /** Returns a line for each column whose definition depends on the order of classes. */
    static List<String> notes(MappingContext context) {
        SharedColumns shared = new SharedColumns(context);
        context.metadata().getEntityBindings().stream()
                .sorted(Comparator.comparing(PersistentClass::getEntityName))
                .forEach(shared::entity);
        context.metadata().getCollectionBindings().stream()
                .sorted(Comparator.comparing(Collection::getRole))
                .forEach(shared::collection);
        List<String> notes = new ArrayList<>();
        shared.uses.forEach((column, all) -> all.stream()
                .filter(use -> all.stream().anyMatch(use::dependsOnOrder))
                .findFirst()
                .ifPresent(one -> notes.add(note(
                        column,
                        one,
                        all.stream().filter(one::dependsOnOrder).findFirst().orElseThrow()))));
        return notes;
    }

    private void entity(PersistentClass entity) {
        String name = entity.getEntityName();
        value(entity, name, entity.getIdentifier());
        entity.getProperties().forEach(property -> property(entity, name, property));
        for (Join join : entity.getJoins()) {
            join.getProperties().forEach(property -> property(entity, name, property));
        }
    }

    private void collection(Collection collection) {
        String role = collection.getRole();
        if (!collection.isOneToMany()) {
            value(collection.getOwner(), role, collection.getKey());
            value(collection.getOwner(), role, collection.getElement());
        }
        if (collection instanceof IndexedCollection indexed) {
            value(collection.getOwner(), role, indexed.getIndex());
        }
    }

    private void property(PersistentClass entity, String owner, Property property) {
        value(entity, owner + "." + property.getName(), property.getValue());
    }

    private void value(PersistentClass entity, String path, Value value) {
        if (value instanceof Component component) {
            component.getProperties().forEach(property -> property(entity, path, property));
        } else if (value != null
                && !(value instanceof Collection)
                && value.getTable() != null
                && value.getTable().isPhysicalTable()) {
            for (Selectable selectable : value.getSelectables()) {
                if (selectable instanceof Column column) {
                    uses.computeIfAbsent(
                                    new ColumnReference(context.nameOf(value.getTable()), Names.of(column)),
                                    name -> new ArrayList<>())
                            .add(new Use(entity, path, definition(column)));
                }
            }
        }
    }

    private String definition(Column column) {
        return Stream.of(
                        Optional.of(column.getSqlType(context.metadata())),
                        Optional.of("not null").filter(text -> !column.isNullable()),
                        Optional.of("unique").filter(text -> column.isUnique()),
                        Optional.ofNullable(column.getDefaultValue()).map(text -> "default " + text),
                        Optional.ofNullable(column.getGeneratedAs()).map(text -> "generated as " + text),
                        Optional.ofNullable(column.getCollation()).map(text -> "collate " + text),
                        Optional.of(column.getCheckConstraints().stream()
                                        .map(CheckConstraint::getConstraint)
                                        .collect(Collectors.joining(" and ")))
                                .filter(text -> !text.isEmpty())
                                .map(text -> "check (" + text + ")"),
                        Optional.ofNullable(column.getComment()).map(text -> "comment '" + text + "'"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static String note(ColumnReference column, Use one, Use other) {
        return "column \"" + column.table() + "." + column.column() + "\" depends on the order of the classes: "
                + one.path + " maps it as " + one.definition + ", and " + other.path + " as " + other.definition
                + ". Hibernate uses the class that it meets first. Map the column the same way in both, or list the"
                + " classes in the order of your application (--entities).";
    }
}
