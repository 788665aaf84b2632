package dev.autogen.runtime.command;

import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What there is to say of a revision in a list: head, current, pending, a branch or a merge, a label. */
final class RevisionMarks {

    private final RevisionGraph graph;
    private final Set<String> applied;
    private final Set<RevisionInfo> heads;
    private final Set<RevisionInfo> current;

    RevisionMarks(RevisionGraph graph, Set<String> applied) {
        this.graph = graph;
        this.applied = applied;
        this.heads = Set.copyOf(graph.heads());
        this.current = Set.copyOf(graph.headsOf(applied));
    }

    List<String> of(RevisionInfo revision) {
        List<String> marks = new ArrayList<>();
        revision.label().ifPresent(marks::add);
        if (heads.contains(revision)) {
            marks.add("head");
        }
        if (current.contains(revision)) {
            marks.add("current");
        }
        if (!applied.contains(revision.id())) {
            marks.add("pending");
        }
        if (graph.children(revision.id()).size() > 1) {
            marks.add("branch point");
        }
        if (revision.parents().size() > 1) {
            marks.add("merge");
        }
        return marks;
    }
}
