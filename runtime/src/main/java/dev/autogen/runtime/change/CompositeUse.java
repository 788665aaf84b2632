package dev.autogen.runtime.change;

import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.type.CompositeType;
import java.util.List;

/**
 * A composite type and where it is used.
 *
 * @param type the type
 * @param columns the columns that hold its values, alone, in arrays or inside of other values
 */
public record CompositeUse(CompositeType type, List<ColumnReference> columns) {

    public CompositeUse {
        columns = List.copyOf(columns);
    }
}
