package dev.autogen.generator.entities;

import dev.autogen.runtime.schema.QualifiedName;
import java.util.List;

/**
 * Something Hibernate's own export would make that is not managed: a {@code <database-object>}, the first rows of a
 * generator table.
 *
 * @param description what it is, for a message
 * @param statements the statements that make it
 */
public record UnmanagedObject(String description, List<String> statements) {

    public UnmanagedObject {
        statements = List.copyOf(statements);
    }

    /** Returns the options that Hibernate writes behind the columns of a table. */
    static UnmanagedObject optionsOf(QualifiedName table, String text) {
        return new UnmanagedObject(describeOptionsOf(table), List.of(text));
    }

    boolean isOptionsOf(QualifiedName table) {
        return description.equals(describeOptionsOf(table));
    }

    private static String describeOptionsOf(QualifiedName table) {
        return "options of table \"" + table + "\"";
    }
}
