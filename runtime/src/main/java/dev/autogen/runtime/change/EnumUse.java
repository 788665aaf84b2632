package dev.autogen.runtime.change;

import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.type.EnumType;
import java.util.List;

/**
 * An enum type and where it is used.
 *
 * @param type the type
 * @param columns the columns that hold its values, alone or in arrays
 */
public record EnumUse(EnumType type, List<ColumnReference> columns) {

    public EnumUse {
        columns = List.copyOf(columns);
    }
}
