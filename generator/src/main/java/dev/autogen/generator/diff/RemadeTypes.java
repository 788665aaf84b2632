package dev.autogen.generator.diff;

import dev.autogen.generator.diff.order.TypeUses;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.type.CompositeType;
import dev.autogen.runtime.type.EnumType;
import java.util.HashSet;
import java.util.Set;

/**
 * The types that stay by name and change all the same under the columns that hold them.
 *
 * @param names their names, and those of the composite types that hold them
 */
record RemadeTypes(Set<QualifiedName> names) {

    static RemadeTypes of(Schema current, Schema desired) {
        Set<QualifiedName> names = new HashSet<>();
        for (EnumType type : current.enums()) {
            desired.enums()
                    .find(type.name())
                    .filter(other -> EnumsDiff.isRemade(type, other))
                    .ifPresent(other -> names.addAll(TypeUses.holding(current, type.name())));
        }
        for (CompositeType type : current.composites()) {
            desired.composites()
                    .find(type.name())
                    .filter(other -> !CompositesDiff.changes(type, other).isEmpty())
                    .ifPresent(other -> names.addAll(TypeUses.holding(current, type.name())));
        }
        return new RemadeTypes(names);
    }

    /** Tells whether a column, or its default, has to do with one of them. */
    boolean concern(Column column) {
        return TypeUses.isOf(column, names)
                || column.defaultValue()
                        .filter(text -> names.stream().anyMatch(type -> TypeUses.mentions(text, type)))
                        .isPresent();
    }
}
