package dev.autogen.generator.carry;

import static dev.autogen.runtime.internal.sql.Identifiers.literal;
import static dev.autogen.runtime.internal.sql.Identifiers.quote;

import dev.autogen.runtime.internal.sql.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which rows of a single table belong into the table of a subclass.
 *
 * @param column the discriminator
 * @param own its value for the subclass itself, absent where that is abstract or not known
 * @param values its values for the subclass and all below it
 * @param others its value for the root, absent where that is abstract
 * @param certain whether each value of the discriminator has its place
 */
record Kind(String column, Optional<String> own, List<String> values, Optional<String> others, boolean certain) {

    Kind {
        values = List.copyOf(values);
    }

    /** One of which nothing but the discriminator is known. */
    static Kind unknown(String column) {
        return new Kind(column, Optional.empty(), List.of(), Optional.empty(), false);
    }

    boolean isKnown() {
        return !values.isEmpty();
    }

    /** Returns the rows, as a condition. */
    String condition() {
        return values.size() > 1
                ? quote(column)
                        + values.stream().map(Identifiers::literal).collect(Collectors.joining(", ", " IN (", ")"))
                : quote(column) + " = " + (values.isEmpty() ? "'...'" : literal(values.get(0)));
    }
}
