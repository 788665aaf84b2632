package dev.autogen.runtime.migration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** One row of a query, by column label; a value may be null. */
public final class Row {

    private final Map<String, Object> values;

    /** Creates a row from values by column label. */
    public Row(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Returns a value as the given type.
     *
     * @throws NoSuchElementException if there is no such column, or the value is NULL
     * @throws ClassCastException if the driver returned another type
     */
    public <T> T get(String column, Class<T> type) {
        Object value = values.get(column);
        if (value == null) {
            String why = values.containsKey(column) ? "is NULL" : "is not in the row " + values.keySet();
            throw new NoSuchElementException("Column \"" + column + "\" " + why + ".");
        }
        return type.cast(value);
    }

    /** Tells whether the value is NULL, or absent. */
    public boolean isNull(String column) {
        return values.get(column) == null;
    }

    /** Returns the values by column label, in the order of the query. */
    public Map<String, Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
