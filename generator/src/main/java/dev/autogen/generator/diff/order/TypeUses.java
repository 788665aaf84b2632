package dev.autogen.generator.diff.order;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ExcludeConstraint;
import dev.autogen.runtime.schema.GeneratedExpression;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where a schema holds values of a type, or speaks of it. */
public final class TypeUses {

    private TypeUses() {}

    /** Returns the columns of that type, of arrays of it and of composite types that hold it. */
    public static List<ColumnReference> columns(Schema schema, QualifiedName type) {
        Set<QualifiedName> types = holding(schema, type);
        return schema.tables().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(c -> isOf(c, types))
                        .map(c -> new ColumnReference(table.name(), c.name())))
                .toList();
    }

    /** Returns the tables with such columns, or with a text that may speak of the type. */
    static Set<QualifiedName> tables(Schema schema, QualifiedName type) {
        Set<QualifiedName> types = holding(schema, type);
        Set<QualifiedName> names = new TreeSet<>();
        for (Table table : schema.tables()) {
            if (table.columns().stream().anyMatch(c -> isOf(c, types))
                    || texts(table).anyMatch(text -> mentions(text, type))) {
                names.add(table.name());
            }
        }
        return names;
    }

    /** Returns the type and the composite types that hold it, directly or inside of others. */
    public static Set<QualifiedName> holding(Schema schema, QualifiedName type) {
        Set<QualifiedName> types = new TreeSet<>(Set.of(type));
        boolean more = true;
        while (more) {
            more = schema.composites().stream()
                    .filter(c -> c.attributes().stream().anyMatch(a -> TypeName.of(a.type())
                            .filter(types::contains)
                            .isPresent()))
                    .map(c -> types.add(c.name()))
                    .reduce(false, Boolean::logicalOr);
        }
        return types;
    }

    public static boolean isOf(Column column, Set<QualifiedName> types) {
        return TypeName.of(column.type()).filter(types::contains).isPresent();
    }

    /** Tells whether a text may cast to the type; in doubt it does. */
    public static boolean mentions(String text, QualifiedName type) {
        return text.contains(type.name()) || text.contains(Identifiers.quote(type.name()));
    }

    private static Stream<String> texts(Table table) {
        return Stream.of(
                        table.columns().stream().flatMap(c -> c.defaultValue().stream()),
                        table.columns().stream()
                                .flatMap(c -> c.generated().map(GeneratedExpression::expression).stream()),
                        table.constraints().stream().flatMap(TypeUses::text),
                        table.indexes().stream().flatMap(TypeUses::texts))
                .flatMap(texts -> texts);
    }

    private static Stream<String> text(Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            return Stream.of(check.expression());
        }
        return constraint instanceof ExcludeConstraint exclude ? Stream.of(exclude.definition()) : Stream.empty();
    }

    private static Stream<String> texts(Index index) {
        return Stream.concat(
                index.predicate().stream(),
                index.parts().stream().filter(IndexPart::expression).map(IndexPart::text));
    }
}
