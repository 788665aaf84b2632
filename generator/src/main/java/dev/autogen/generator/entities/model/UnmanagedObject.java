package dev.autogen.generator.entities.model;

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
}
