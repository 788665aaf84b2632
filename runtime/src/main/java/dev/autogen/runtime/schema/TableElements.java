package dev.autogen.runtime.schema;

import java.util.List;

/**
 * Several elements in the place of one, for a table too wide for one Java method.
 *
 * @param elements the elements, in order
 */
public record TableElements(List<TableElement> elements) implements TableElement {

    public TableElements {
        elements = List.copyOf(elements);
    }
}
