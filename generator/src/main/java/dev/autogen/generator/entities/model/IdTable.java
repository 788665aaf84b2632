package dev.autogen.generator.entities.model;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.List;

/**
 * A row of a table that ids are counted in, as {@code GenerationType.TABLE} wants it.
 *
 * @param table the table
 * @param name the column with the names of the rows
 * @param value the column with the last ids
 * @param segment the name of the row
 * @param increment how many ids are taken at once
 * @param keys the keys that get their ids from it
 */
public record IdTable(
        QualifiedName table, String name, String value, String segment, int increment, List<ColumnReference> keys) {

    public IdTable {
        keys = List.copyOf(keys);
    }
}
