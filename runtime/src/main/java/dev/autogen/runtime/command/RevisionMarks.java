package dev.autogen.runtime.command;

import dev.autogen.runtime.migration.RevisionGraph;
import dev.autogen.runtime.migration.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What there is to say of a revision in a list: head, current, pending, a branch or a merge, a label. */
record RevisionMarks(RevisionGraph graph, Set<String> applied) {

    List<String> of(RevisionInfo revision) {
        List<String> marks = new ArrayList<>();
        revision.label().ifPresent(marks::add);
        if (graph.heads().contains(revision)) {
            marks.add("head");
        }
        if (graph.headsOf(applied).contains(revision)) {
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
