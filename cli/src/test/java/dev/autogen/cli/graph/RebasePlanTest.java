package dev.autogen.cli.graph;

import static dev.autogen.cli.graph.Revisions.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RebasePlanTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b:a c:a                       |   |   | {c=[b]}
            a c:a b:a                       |   |   | {b=[c]}
            a b:a c:a                       | b |   | {b=[c]}
            a b1:a b2:b1 c1:a c2:c1         |   |   | {c1=[b2]}
            a b1:a b2:b1 c1:a c2:c1         | b1|   | {b1=[c2]}
            a b:a c1:a c2:a c3:c1,c2        |   |   | {c1=[b], c2=[b]}
            a b:a c1:a c2:c1,a c3:c2        |   |   | {c1=[b], c2=[c1]}
            a1 a2 b:a1,a2 c:a1,a2           |   |   | {c=[b]}
            a b:a c:a d:a                   | d | c | {d=[c]}
            a b:a c:a                       |   | c | {b=[c]}
            a z                             |   |   | {z=[a]}
            a b:a#l c:a                     | l |   | {b=[c]}
            """)
    void theRootsOfTheBranchComeBehindTheOtherHead(String words, String moving, String onto, String expected) {
        RevisionGraph graph = graph(words.strip().split(" +"));
        RebasePlan plan = RebasePlan.of(graph, named(graph, moving), named(graph, onto));

        TreeMap<String, List<String>> parents = new TreeMap<>();
        plan.parents().forEach((revision, now) -> parents.put(revision.id(), now));
        assertThat(parents).hasToString(expected);
        assertThat(plan.after().heads()).hasSize(graph.heads().size() - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b:a             |   |   | AG143 | have 1 head
            a b:a c:a d:a     |   |   | AG143 | 3 heads
            a b:a c:a d:a     | d |   | AG143 | could move behind any of [b, c]
            a b:a c:a         | a |   | AG143 | has several heads after it
            a b:a c:a         | b | b | AG143 | behind itself
            a b:a c:a         | b | a | AG143 | is not a head
            a b:a#l c:a       |   |   | AG143 | with labels
            a c:a b:a!c       | c |   | AG212 | in a cycle
            """)
    void whatIsNotClearIsRefused(String words, String moving, String onto, String code, String why) {
        RevisionGraph graph = graph(words.strip().split(" +"));

        assertThatThrownBy(() -> RebasePlan.of(graph, named(graph, moving), named(graph, onto))
                        .after())
                .hasFieldOrPropertyWithValue("code", code)
                .hasMessageContaining(why);
    }

    @Test
    void whatDependsOnTheBranchIsConcernedToo() {
        RevisionGraph graph = graph("a", "b:a", "c:a", "d:c", "e!c");

        assertThat(RebasePlan.of(graph, graph.find("d"), graph.find("b")).concerned())
                .containsExactlyInAnyOrder("c", "d", "e");
    }

    private static Optional<RevisionInfo> named(RevisionGraph graph, String text) {
        return Optional.ofNullable(text).flatMap(t -> graph.find(t).or(() -> graph.labelled(t)));
    }
}
