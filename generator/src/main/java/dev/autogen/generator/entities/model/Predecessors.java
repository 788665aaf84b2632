package dev.autogen.generator.entities.model;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that {@code @RenamedFrom} may mean in the database, for what has it in the model; the likeliest first.
 *
 * @param tables former names of tables
 * @param columns former names of columns
 */
public record Predecessors(Map<QualifiedName, List<String>> tables, Map<ColumnReference, List<String>> columns) {

    /** No annotation anywhere. */
    public static final Predecessors NONE = new Predecessors(Map.of(), Map.of());

    public Predecessors {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
