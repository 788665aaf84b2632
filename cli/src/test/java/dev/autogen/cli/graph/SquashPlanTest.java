package dev.autogen.cli.graph;

import static dev.autogen.cli.graph.Revisions.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquashPlanTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b:a c:b                 | :     | [a, b, c]    | []
            a b:a c:b d:c             | b:c   | [b, c]       | [a]
            a b:a c:a d:b,c e:d       | :d    | [a, b, c, d] | []
            a b:a c:a d:b,c e:d       | b:b   |              |
            a b:a c:a d:b,c e:d f:e   | d:e   | [d, e]       | [b, c]
            a1 a2 b:a1,a2 c:b         | :b    | [a1, a2, b]  | []
            a b:a c:a                 | b:c   |              |
            a b:a c:a d:b             | a:d   |              |
            a b:a c:a d:b,c           | b:d   |              |
            a b:a#x c:b#y             | a:c   |              |
            a b:a c:b d:b             | a:c   |              |
            """)
    void aRangeHasOneWayInAndOneWayOut(String words, String range, String ids, String parents) {
        if (ids == null) {
            assertThatThrownBy(() -> SquashPlan.of(graph(words.split(" ")), range))
                    .satisfies(e -> assertThat(e.getMessage()).isNotBlank())
                    .extracting("code")
                    .isIn("AG147", "AG228");
            return;
        }
        SquashPlan plan = SquashPlan.of(graph(words.split(" ")), range);
        assertThat(plan.ids()).hasToString(ids);
        assertThat(plan.parents().stream().map(r -> r.id()).toList()).hasToString(parents);
    }

    @Test
    void whatFollowsAndWhatNeedsItNamesTheOneThen() {
        SquashPlan plan = SquashPlan.of(graph("x", "a!x", "b:a!a#l", "c:b", "d:c!x,b", "e!a,b,l,x"), "a:b");

        assertThat(plan.label()).contains("l");
        assertThat(plan.dependsOn()).containsExactly("x");
        assertThat(plan.parentsAfter("n").toString()).contains("=[n]").hasSizeLessThan(40);
        assertThat(plan.dependenciesAfter("n").toString()).contains("d=[x, n]", "e=[n, l, x]");
    }
}
