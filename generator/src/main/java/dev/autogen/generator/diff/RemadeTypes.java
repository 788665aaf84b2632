package dev.autogen.generator.diff;

import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.EnumType;
import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import java.util.HashSet;
import java.util.Set;

/**
 * The types that stay by name and are made anew all the same.
 *
 * @param names their names
 */
record RemadeTypes(Set<QualifiedName> names) {

    static RemadeTypes of(Schema current, Schema desired) {
        Set<QualifiedName> names = new HashSet<>();
        for (EnumType type : current.enums()) {
            desired.enums()
                    .find(type.name())
                    .filter(other -> EnumsDiff.isRemade(type, other))
                    .ifPresent(other -> names.add(type.name()));
        }
        return new RemadeTypes(names);
    }

    /** Tells whether a column, or its default, has to do with one of them. */
    boolean concern(Column column) {
        return names.stream()
                .anyMatch(type -> TypeUses.isOf(column, type)
                        || column.defaultValue()
                                .filter(text -> TypeUses.mentions(text, type))
                                .isPresent());
    }
}
