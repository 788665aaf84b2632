package dev.autogen.generator.diff;

import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Pairs of random schemas, the second of which makes mostly the same decisions, and decisions for rows of the first. */
public final class FilledPairs extends DomainContextBase {

    private static final int MOST_CHANGES = 2;

    /**
     * Two schemas and rows.
     *
     * @param rows decisions for the rows of {@code a}
     */
    public record FilledPair(Schema a, Schema b, List<Integer> rows) {}

    @Provide
    Arbitrary<FilledPair> pairs() {
        Arbitrary<List<Integer>> changes =
                Arbitraries.integers().between(0, 999).withoutEdgeCases().list().ofSize(MOST_CHANGES);
        return Combinators.combine(SchemaPairs.numbers(400), changes, changes, SchemaPairs.numbers(100))
                .as((numbers, places, values, rows) ->
                        new FilledPair(schema(numbers), schema(changed(numbers, places, values)), rows));
    }

    private static Schema schema(List<Integer> numbers) {
        return RandomSchema.of(numbers, false, SchemaPairs.NULLS_NOT_DISTINCT);
    }

    private static List<Integer> changed(List<Integer> numbers, List<Integer> places, List<Integer> values) {
        List<Integer> changed = new ArrayList<>(numbers);
        for (int i = 0; i < places.size() && !changed.isEmpty(); i++) {
            changed.set(places.get(i) % changed.size(), values.get(i));
        }
        return changed;
    }
}
