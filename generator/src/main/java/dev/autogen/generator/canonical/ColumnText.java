package dev.autogen.generator.canonical;

import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.type.CompositeAttribute;
import java.util.Optional;

/**
 * What the model says of a column's values: equal for all columns that are declared alike.
 *
 * @param type the type
 * @param collation the collation
 * @param defaultValue the default
 */
public record ColumnText(String type, Optional<String> collation, Optional<String> defaultValue) {

    static ColumnText of(Column column) {
        return new ColumnText(column.type(), column.collation(), column.defaultValue());
    }

    static ColumnText of(CompositeAttribute attribute) {
        return new ColumnText(attribute.type(), attribute.collation(), Optional.empty());
    }

    /** Returns a column that says the same, under another name. */
    Column column(String name) {
        return Column.of(name, type).withCollation(collation).withDefault(defaultValue);
    }
}
