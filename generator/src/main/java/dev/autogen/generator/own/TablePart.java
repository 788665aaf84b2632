package dev.autogen.generator.own;

import dev.autogen.runtime.name.QualifiedName;

/**
 * A part of a table, or a property of one, that a migration made.
 *
 * @param table the table
 * @param column whether it is a column, or else a constraint or an index
 * @param name its name
 */
public record TablePart(QualifiedName table, boolean column, String name) {

    static TablePart column(QualifiedName table, String name) {
        return new TablePart(table, true, name);
    }

    /** A property of a column that a migration set, its default. */
    static TablePart property(QualifiedName table, String column, String property) {
        return new TablePart(table, true, column + " " + property);
    }

    static TablePart named(QualifiedName table, String name) {
        return new TablePart(table, false, name);
    }

    TablePart in(QualifiedName otherTable) {
        return new TablePart(otherTable, column, name);
    }

    TablePart called(String otherName) {
        return new TablePart(table, column, otherName);
    }

    /** Tells whether it may be the index of that name, which is unique in its schema. */
    boolean isIndex(QualifiedName index) {
        return !column && table.sibling(name).equals(index);
    }
}
