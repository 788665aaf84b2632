package dev.autogen.generator.entities.model;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entities behind tables and the attributes behind columns, for messages.
 *
 * @param tables the entities or collections of a table, {@code tracker.Task} or {@code tracker.Task.labels}
 * @param columns the attributes of a column, {@code tracker.Task.title}
 */
public record Origins(Map<QualifiedName, List<String>> tables, Map<ColumnReference, List<String>> columns) {

    public Origins {
        tables = Map.copyOf(tables);
        columns = Map.copyOf(columns);
    }

    /** Returns the first entity or collection of a table. */
    public Optional<String> of(QualifiedName table) {
        return tables.getOrDefault(table, List.of()).stream().findFirst();
    }

    /** Returns the first attribute of a column. */
    public Optional<String> of(QualifiedName table, String column) {
        return columns.getOrDefault(new ColumnReference(table, column), List.of()).stream()
                .findFirst();
    }
}
