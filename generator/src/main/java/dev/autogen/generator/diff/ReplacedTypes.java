package dev.autogen.generator.diff;

import dev.autogen.generator.diff.order.TypeUses;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.type.CompositeType;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The types under whose name another kind of type comes, an enum instead of a composite or the other way round.
 *
 * <p>Nothing can hold the one and then the other: the old one must be gone before the new one takes its name.
 *
 * @param current the types that go, and the composite types that hold them
 * @param desired the types that come, and the composite types that hold them
 */
record ReplacedTypes(Set<QualifiedName> current, Set<QualifiedName> desired) {

    static ReplacedTypes of(Schema current, Schema desired) {
        Set<QualifiedName> names = new TreeSet<>();
        Stream.concat(
                        current.enums().names().stream().filter(desired.composites()::contains),
                        current.composites().names().stream().filter(desired.enums()::contains))
                .forEach(names::add);
        return new ReplacedTypes(holding(current, names), holding(desired, names));
    }

    private static Set<QualifiedName> holding(Schema schema, Set<QualifiedName> names) {
        Set<QualifiedName> holding = new TreeSet<>();
        names.forEach(name -> holding.addAll(TypeUses.holding(schema, name)));
        return holding;
    }

    /** Tells whether a column cannot be altered, since its type must be gone before the one it shall have can come. */
    boolean part(Column had, Column wanted) {
        return TypeUses.isOf(had, current) && TypeUses.isOf(wanted, desired);
    }

    /** Tells whether a composite type of both schemas must go and come again. */
    boolean part(CompositeType type) {
        return current.contains(type.name()) && desired.contains(type.name());
    }
}
