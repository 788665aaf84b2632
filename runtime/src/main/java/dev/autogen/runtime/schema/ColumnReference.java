package dev.autogen.runtime.schema;

import dev.autogen.runtime.name.QualifiedName;

/**
 * A column of a table.
 *
 * @param table the table
 * @param column the column
 */
public record ColumnReference(QualifiedName table, String column) {}
