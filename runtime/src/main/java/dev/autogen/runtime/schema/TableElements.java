package dev.autogen.runtime.schema;

import java.util.List;

/**
 * Several elements combined into one, for a table that is too wide for one Java method.
 *
 * @param elements the elements, in order
 */
public record TableElements(List<TableElement> elements) implements TableElement {

    public TableElements {
        elements = List.copyOf(elements);
    }
}
