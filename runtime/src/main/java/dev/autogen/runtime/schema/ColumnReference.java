package dev.autogen.runtime.schema;

/**
 * A column of a table.
 *
 * @param table the table
 * @param column the column
 */
public record ColumnReference(QualifiedName table, String column) {}
