package dev.autogen.runtime.revision;

import static dev.autogen.runtime.revision.Graphs.graph;
import static dev.autogen.runtime.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampPlanTest {

    /** A trunk of two, two branches with labels and their merge, and a tree of its own. */
    private static final RevisionGraph GRAPH =
            graph("a", "b:a", "l1:b#left", "l2:l1", "r1:b#right", "r2:r1", "m:l2,r2", "x1#other", "x2:x1!b");

    @ParameterizedTest
    @CsvSource({
        "'', m, '', a b l1 l2 r1 r2 m",
        "'', heads, '', a b l1 l2 r1 r2 m x1 x2",
        "'', left, '', a b l1",
        "a b l1, r1, '', r1",
        "a b l1 l2 r1, l1, l2, ''",
        "a b l1 l2 r1 r2 m, b, m r2 r1 l2 l1, ''",
        "a b l1 l2 r1 r2 m, r2, m, ''",
        "a b, b, '', ''",
        "a b l1 x1, base, x1 l1 b a, ''",
        "a b x1 x2, other@base, x2 x1, ''",
        "a b l1, left@base, l1, ''",
        "'', x2, '', a b x1 x2",
        "a b x1 x2, a, x2 b, ''",
        "a b, +1, ?, ?",
        "a b, left@+1, '', l1"
    })
    @Tag("C154")
    void marksAsLittleAsItCan(String applied, String target, String unstamp, String stamp) {
        if (unstamp.equals("?")) {
            assertThatThrownBy(() -> plan(applied, target)).isInstanceOf(RevisionException.class);
            return;
        }
        StampPlan plan = plan(applied, target);

        assertThat(String.join(" ", plan.unstamp())).isEqualTo(unstamp);
        assertThat(ids(plan.stamp())).isEqualTo(stamp);
    }

    @Test
    @Tag("C163")
    void takesSeveralRevisions() {
        StampPlan plan = plan("a b l1 l2", "l1", "r2");

        assertThat(plan.unstamp()).containsExactly("l2");
        assertThat(ids(plan.stamp())).isEqualTo("r1 r2");
    }

    @Test
    @Tag("C163")
    void purgingForgetsWhatNobodyKnowsAndMarksTheRestAnew() {
        StampPlan plan = StampPlan.purging(GRAPH, set("a lost x1"), List.of(RevisionSpec.parse("b")));

        assertThat(plan.unstamp()).containsExactly("x1", "lost");
        assertThat(ids(plan.stamp())).isEqualTo("a b");
    }

    @Test
    void putsAnEndToWhatStoppedOnItsWay() {
        StampPlan nothing = plan("a b", "b");

        assertThat(nothing.settling(GRAPH, "l1", set("a b")).unstamp()).containsExactly("l1");
        assertThat(ids(nothing.settling(GRAPH, "b", set("a b")).stamp())).isEqualTo("b");
        assertThat(plan("a b", "l1").settling(GRAPH, "l1", set("a b")).unstamp())
                .isEmpty();
    }

    private static StampPlan plan(String applied, String... targets) {
        return StampPlan.of(
                GRAPH,
                set(applied),
                Arrays.stream(targets).map(RevisionSpec::parse).toList());
    }

    private static Set<String> set(String ids) {
        Set<String> set = new LinkedHashSet<>(Arrays.asList(ids.split(" ")));
        set.remove("");
        return set;
    }
}
