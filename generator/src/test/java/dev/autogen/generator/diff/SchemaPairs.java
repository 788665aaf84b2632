package dev.autogen.generator.diff;

import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.testing.TestDatabase;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.domains.DomainContextBase;

/** Pairs of random schemas: the first may have serial columns, as only databases do. */
public final class SchemaPairs extends DomainContextBase {

    static final boolean NULLS_NOT_DISTINCT = isFrom15();

    /** Two schemas. */
    public record SchemaPair(Schema a, Schema b) {}

    @Provide
    Arbitrary<SchemaPair> pairs() {
        return Combinators.combine(numbers(700), numbers(700))
                .as((a, b) -> new SchemaPair(
                        RandomSchema.of(a, true, NULLS_NOT_DISTINCT), RandomSchema.of(b, false, NULLS_NOT_DISTINCT)));
    }

    static Arbitrary<List<Integer>> numbers(int most) {
        return Arbitraries.integers()
                .between(0, 999)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .list()
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static boolean isFrom15() {
        try (TestDatabase database = TestDatabase.create()) {
            return database.query("SELECT current_setting('server_version_num')::int >= 150000")
                    .equals(List.of("t"));
        }
    }
}
