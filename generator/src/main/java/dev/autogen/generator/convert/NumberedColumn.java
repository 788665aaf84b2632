package dev.autogen.generator.convert;

import dev.autogen.runtime.schema.ColumnReference;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A column of an enum's numbers that may stand for other constants than before.
 *
 * @param column the column, by its name after the renames
 * @param constants the constants of the model, in order
 * @param had how many there were, as the check in the database says
 */
public record NumberedColumn(ColumnReference column, List<String> constants, int had) {

    public NumberedColumn {
        constants = List.copyOf(constants);
    }

    /** Returns the numbers so far: {@code 0, 1, 2}. */
    public String numbers() {
        return IntStream.range(0, had).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }
}
