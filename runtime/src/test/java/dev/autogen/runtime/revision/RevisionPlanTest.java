package dev.autogen.runtime.revision;

import static dev.autogen.runtime.revision.Graphs.graph;
import static dev.autogen.runtime.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionPlanTest {

    private static final RevisionGraph LINE = graph("abc1", "abd2:abc1", "c3:abd2", "d4:c3");
    /** A trunk of two, then two branches of two, with labels. */
    private static final RevisionGraph TREE = graph("a", "b:a", "l1:b#left", "l2:l1", "r1:b#right", "r2:r1!l1", "s:r2");

    private static String up(RevisionGraph graph, String applied, String spec) {
        return ids(new RevisionPlan(graph, set(applied)).upgrade(RevisionSpec.parse(spec)));
    }

    private static String down(RevisionGraph graph, String applied, String spec) {
        return ids(new RevisionPlan(graph, set(applied)).downgrade(RevisionSpec.parse(spec)));
    }

    private static Set<String> set(String ids) {
        Set<String> set = new LinkedHashSet<>(Arrays.asList(ids.split(" ")));
        set.remove("");
        return set;
    }

    @ParameterizedTest
    @CsvSource({
        "'', head, abc1 abd2 c3 d4", "'', +2, abc1 abd2", "'', base+1, abc1", "abc1, +1, abd2", "abc1, abd2+1, abd2 c3",
        "abc1, d4-1, abd2 c3", "abc1, abd, abd2", "abc1 abd2 c3 d4, head, ''", "abc1, current+1, abd2", "'', base, ''",
        "'', heads, abc1 abd2 c3 d4"
    })
    @Tag("C147")
    void upgradesALine(String applied, String spec, String steps) {
        assertThat(up(LINE, applied, spec)).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, d4",
        "-4, d4 c3 abd2 abc1",
        "base, d4 c3 abd2 abc1",
        "abd2, d4 c3",
        "c3-1, d4 c3",
        "base+1, d4 c3 abd2",
        "abc1+2, d4",
        "current, ''",
        "d4, ''",
        "head, ''"
    })
    @Tag("C147")
    @Tag("C148")
    void downgradesALine(String spec, String steps) {
        assertThat(down(LINE, "abc1 abd2 c3 d4", spec)).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({
        "+5, AG225",
        "-1, AG225",
        "nope, AG221",
        "ab, AG221",
        "abc1, AG226",
        "d4+1, AG225",
        "no@head, AG222",
        "+-1, AG220",
        "@head, AG220"
    })
    @Tag("C139")
    void refusesAnUpgrade(String spec, String code) {
        assertThatThrownBy(() -> up(LINE, "abc1 abd2", spec))
                .isInstanceOfSatisfying(
                        RevisionException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"-3, AG225", "+1, AG225", "c3, AG227", "zz, AG221"})
    @Tag("C148")
    void refusesADowngrade(String spec, String code) {
        assertThatThrownBy(() -> down(LINE, "abc1 abd2", spec))
                .isInstanceOfSatisfying(
                        RevisionException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "'', left@head, a b l1 l2",
        "'', right@head, a b l1 r1 r2 s",
        "'', heads, a b l1 l2 r1 r2 s",
        "a b, left@+1, l1",
        "a b r1, left@+1, l1",
        "a b, right@+1, r1",
        "a b l1, left@+1, l2",
        "'', left@l1, a b l1",
        "'', r1@head, a b l1 r1 r2 s"
    })
    @Tag("C140")
    @Tag("C149")
    @Tag("C152")
    void upgradesATree(String applied, String spec, String steps) {
        assertThat(up(TREE, applied, spec)).isEqualTo(steps);
    }

    @Test
    @Tag("C138")
    void severalHeadsMustBeNamed() {
        assertThatThrownBy(() -> up(TREE, "", "head"))
                .hasMessageContaining("l2")
                .hasMessageContaining("s")
                .hasMessageContaining("Use heads for all of them");
        assertThatThrownBy(() -> up(TREE, "a b l1 r1", "+1")).hasMessageContaining("could start from several");
        assertThatThrownBy(() -> up(TREE, "a b", "+1")).hasMessageContaining("could go to several revisions");
        assertThatThrownBy(() -> up(TREE, "a", "right@l1")).hasMessageContaining("not on the branch \"right\"");
        assertThatThrownBy(() -> down(TREE, "a b r1", "left@-1"))
                .hasMessageContaining("Nothing of the branch \"left\"");
    }

    @ParameterizedTest
    @CsvSource({
        "a b l1 l2 r1, left@-1, l2",
        "a b l1 l2 r1, l2-1, l2",
        "a b l1 l2 r1, right@b, r1",
        "a b l1 l2 r1, b, r1 l2 l1",
        "a b l1 l2 r1, r1@b, r1",
        "a b l1 l2 r1 r2 s, left@b, s r2 l2 l1",
        "a b l1 l2 r1 r2 s, base, s r2 r1 l2 l1 b a"
    })
    @Tag("C150")
    @Tag("C153")
    void downgradesATree(String applied, String spec, String steps) {
        assertThat(down(TREE, applied, spec)).isEqualTo(steps);
    }

    @Test
    @Tag("C150")
    void aDowngradeFromTwoHeadsMustSayWhich() {
        assertThatThrownBy(() -> down(TREE, "a b l2 l1 r1", "-1"))
                .hasMessageContaining("could start from several")
                .hasMessageContaining("l2")
                .hasMessageContaining("r1");
    }

    @Test
    @Tag("C151")
    void goesThroughAMerge() {
        RevisionGraph merge = graph("a", "b:a", "c:a", "m:b,c", "n:m");

        assertThat(up(merge, "a b", "head")).isEqualTo("c m n");
        assertThat(down(merge, "a b c m n", "m")).isEqualTo("n");
        assertThat(down(merge, "a b c m n", "b")).isEqualTo("n m");
        assertThat(down(merge, "a b c m", "a")).isEqualTo("m c b");
        assertThatThrownBy(() -> down(merge, "a b c m", "-1")).hasMessageContaining("could go to several revisions");
    }

    @ParameterizedTest
    @CsvSource({
        "abd2:c3, abd2 c3",
        ":abd2, abc1 abd2",
        "c3:, c3 d4",
        "abc1:+2, abc1 abd2 c3",
        "-1:c3, abd2 c3",
        "current:, abd2 c3 d4",
        "base:head, abc1 abd2 c3 d4"
    })
    @Tag("C157")
    void slicesALine(String range, String revisions) {
        assertThat(ids(RevisionRange.parse(range).slice(LINE, set("abc1 abd2"))))
                .isEqualTo(revisions);
    }

    @Test
    @Tag("C143")
    void refusesARangeThatIsNotOnOneLine() {
        assertThatThrownBy(() -> RevisionRange.parse("l1:r1").slice(TREE, Set.of()))
                .hasMessageContaining("contains nothing");
        assertThatThrownBy(() -> RevisionRange.parse("c3:abc1").slice(LINE, Set.of()))
                .hasMessageContaining("contains nothing");
        assertThatThrownBy(() -> RevisionRange.parse("c3")).hasMessageContaining("not a range");
    }
}
