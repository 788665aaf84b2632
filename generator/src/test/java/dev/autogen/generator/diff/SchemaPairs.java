package dev.autogen.generator.diff;

import dev.autogen.runtime.schema.Schema;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.domains.DomainContextBase;

/** Pairs of random schemas: the first may have serial columns, as only databases do. */
public final class SchemaPairs extends DomainContextBase {

    /** Two schemas. */
    public record SchemaPair(Schema a, Schema b) {}

    @Provide
    Arbitrary<SchemaPair> pairs() {
        return Combinators.combine(numbers(), numbers())
                .as((a, b) -> new SchemaPair(RandomSchema.of(a, true), RandomSchema.of(b, false)));
    }

    private static Arbitrary<List<Integer>> numbers() {
        return Arbitraries.integers()
                .between(0, 999)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .list()
                .ofMaxSize(400)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
