package dev.autogen.runtime.revision;

import static dev.autogen.runtime.revision.Graphs.graph;
import static dev.autogen.runtime.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionGraphTest {

    @Test
    @Tag("C142")
    void putsEachRevisionBehindWhatItNeeds() {
        assertThat(ids(graph("c:b", "b:a", "a").revisions())).isEqualTo("a b c");
        assertThat(ids(graph("d:b,c", "c:a", "b:a", "a").revisions())).isEqualTo("a b c d");
        assertThat(ids(graph("b:a!z", "a", "z").revisions())).isEqualTo("a z b");
        assertThat(ids(graph("a", "b:a", "x!b", "y:x").revisions())).isEqualTo("a b x y");
    }

    @Test
    void knowsHeadsBasesAndBranchPoints() {
        RevisionGraph graph = graph("a", "b:a", "c:a", "d:b", "x", "y:x");

        assertThat(ids(graph.heads())).isEqualTo("c d y");
        assertThat(ids(graph.bases())).isEqualTo("a x");
        assertThat(ids(graph.branchPoints())).isEqualTo("a");
        assertThat(graph.ancestors(Set.of("d"))).containsExactlyInAnyOrder("a", "b", "d");
        assertThat(graph.descendants(Set.of("a"))).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(ids(graph.headsOf(Set.of("a", "b", "x")))).isEqualTo("b x");
    }

    @Test
    void aLabelHoldsDownToTheBranchPoint() {
        RevisionGraph graph = graph("a", "b:a", "c:b#left", "d:c", "e:a", "f:e#right");

        assertThat(graph.labelsOf("a")).isEmpty();
        assertThat(graph.labelsOf("b")).containsExactly("left");
        assertThat(graph.labelsOf("d")).containsExactly("left");
        assertThat(graph.labelsOf("e")).containsExactly("right");
    }

    @Test
    @Tag("C144")
    void refusesCirclesAndNamesTheirMembers() {
        assertThatThrownBy(() -> graph("a:a")).hasMessageContaining("\"a\" -> \"a\"");
        assertThatThrownBy(() -> graph("a", "b:a!b")).hasMessageContaining("\"b\" -> \"b\"");
        assertThatThrownBy(() -> graph("a", "b:a,d", "c:b", "d:c", "e:d"))
                .isInstanceOf(RevisionException.class)
                .hasMessageContaining("\"b\" -> \"d\" -> \"c\" -> \"b\"");
        assertThatThrownBy(() -> graph("a", "b:a!y", "x", "y:x!b")).hasMessageContaining("cycle");
        assertThat(ids(graph("abc", "abcd:abc", "abcde:abcd").heads())).isEqualTo("abcde");
    }

    @Test
    @Tag("C141")
    void refusesWhatIsThereTwiceOrNotAtAll() {
        assertThatThrownBy(() -> graph("a", "a")).hasMessageStartingWith("Revision \"a\" exists twice");
        assertThatThrownBy(() -> graph("a#x", "b:a#x")).hasMessageContaining("used by revision \"a\"");
        assertThatThrownBy(() -> graph("a:gone")).hasMessageContaining("follows \"gone\", which does not exist");
        assertThatThrownBy(() -> graph("a!gone")).hasMessageContaining("depends on \"gone\"");
    }

    @Test
    @Tag("C161")
    void aDependencyCanBeALabel() {
        assertThat(graph("a", "b#dep", "c:a!dep").needs("c")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    @Tag("C146")
    void holdsABigGraph() {
        List<String> text = new ArrayList<>(List.of("r0"));
        for (int i = 1; i < 20_000; i++) {
            text.add("r" + i + ":r" + (i - 1) + (i % 7 == 0 && i > 5 ? ",r" + (i - 5) : ""));
        }
        RevisionGraph graph = graph(text.toArray(String[]::new));
        Set<String> seen = new HashSet<>();
        for (RevisionInfo revision : graph.revisions()) {
            boolean inOrder = seen.containsAll(revision.parents()) && seen.add(revision.id());
            assertThat(inOrder).isTrue();
        }
        assertThat(seen).hasSize(20_000);
        assertThat(graph.ancestors(Set.of("r19999"))).hasSize(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-b", "a@b", "a+1", "a:b", "", "a b"})
    @Tag("C129")
    void refusesIdsThatMeanSomething(String id) {
        RevisionInfo revision = new RevisionInfo(
                id,
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                "",
                true,
                Optional.empty(),
                List.of(),
                "R202601010000_" + id);

        assertThatThrownBy(revision::checked)
                .isInstanceOf(RevisionException.class)
                .hasMessageContaining("letters and digits");
    }

    @Test
    @Tag("C145")
    void aDependencyThatAnAncestorHasAlreadyIsNoneOfItsOwn() {
        RevisionGraph graph = graph("x1", "x2:x1", "a1", "a2:a1!x2", "a3:a2!x2", "a4:a3!x1,a1", "a5:a4!a4", "b1!x1,x2");

        assertThat(graph.needs("a2")).containsExactly("a1", "x2");
        assertThat(graph.needs("a3")).containsExactly("a2");
        assertThat(graph.needs("a4")).containsExactly("a3");
        assertThat(graph.needs("a5")).containsExactly("a4");
        assertThat(graph.needs("b1")).containsExactly("x1", "x2");
        assertThat(graph.needed(List.of("a4"))).containsExactlyInAnyOrder("a4", "a3", "a2", "a1", "x2", "x1");
        assertThat(graph.dependants(List.of("x2"))).containsExactlyInAnyOrder("x2", "a2", "a3", "a4", "a5", "b1");
        assertThat(graph.find("a4").orElseThrow().dependsOn()).containsExactly("x1", "a1");
    }

    @Test
    void aRevisionThatWasSquashedIsKnownByTheOneItIsInto() {
        RevisionInfo whole = squashed("n1", "a1", "a2");
        RevisionGraph graph = RevisionGraph.of(List.of(whole));

        assertThat(graph.replacing("a2")).contains(whole);
        assertThatThrownBy(() -> new RevisionResolver(graph, Set.of()).resolve(RevisionSpec.parse("a2")))
                .hasMessageContaining("Revision \"a2\" was squashed into n1");
        assertThatThrownBy(() -> RevisionGraph.of(List.of(
                        whole, graph("x", "b1:x").find("b1").orElseThrow().withParents(List.of("a2")))))
                .hasFieldOrPropertyWithValue("code", "AG211")
                .hasMessageContaining("which was squashed into \"n1\"");
        assertThatThrownBy(() ->
                        RevisionGraph.of(List.of(whole, graph("a1").find("a1").orElseThrow())))
                .hasFieldOrPropertyWithValue("code", "AG237")
                .hasMessageContaining("still exists");
        assertThatThrownBy(() -> RevisionGraph.of(List.of(whole, squashed("n2", "a2"))))
                .hasFieldOrPropertyWithValue("code", "AG237")
                .hasMessageContaining("replaces it too");
    }

    private static RevisionInfo squashed(String id, String... replaced) {
        return new RevisionInfo(
                id,
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                "",
                true,
                Optional.empty(),
                List.of(replaced),
                "R202601010000_" + id);
    }
}
