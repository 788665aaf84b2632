package dev.autogen.runtime.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The smallest set of history rows that records a database as being at some revisions, without running anything.
 *
 * @param unstamp the ids to mark as not applied, newest first
 * @param stamp the revisions to mark as applied, in order
 */
public record StampPlan(List<String> unstamp, List<RevisionInfo> stamp) {

    public StampPlan {
        unstamp = List.copyOf(unstamp);
        stamp = List.copyOf(stamp);
    }

    /**
     * Plans to be at the targets: what follows them is unmarked, what they need is marked, other branches stay as they
     * are.
     *
     * @param applied what the log says is applied
     * @param targets where to be; base leaves nothing, {@code label@base} nothing of that branch alone
     * @throws RevisionException if there is no such revision
     */
    public static StampPlan of(RevisionGraph graph, Set<String> applied, List<RevisionSpec> targets) {
        RevisionResolver resolver = new RevisionResolver(graph, applied);
        Set<String> there = new HashSet<>(applied);
        Set<String> needed = new HashSet<>();
        for (RevisionSpec target : targets) {
            List<RevisionInfo> found = resolver.resolve(target);
            if (found.isEmpty()) {
                target.branch()
                        .ifPresentOrElse(b -> there.removeAll(graph.dependants(resolver.ownBranch(b))), there::clear);
            }
            for (RevisionInfo revision : found) {
                there.removeAll(graph.dependants(graph.children(revision.id())));
                needed.addAll(graph.needed(Set.of(revision.id())));
            }
        }
        there.addAll(needed);
        return between(graph, applied, there);
    }

    /**
     * Plans to be at the targets and nowhere else, whatever the log says: revisions that nobody knows are unmarked, and
     * what is applied already is marked anew, as the migrations are now.
     *
     * @throws RevisionException if there is no such revision
     */
    public static StampPlan purging(RevisionGraph graph, Set<String> applied, List<RevisionSpec> targets) {
        RevisionResolver resolver = new RevisionResolver(graph, applied);
        Set<String> needed = new HashSet<>();
        for (RevisionSpec target : targets) {
            needed.addAll(graph.needed(
                    resolver.resolve(target).stream().map(RevisionInfo::id).toList()));
        }
        return new StampPlan(between(graph, applied, needed).unstamp(), graph.inOrder(needed));
    }

    private static StampPlan between(RevisionGraph graph, Set<String> applied, Set<String> there) {
        Set<String> missing = new HashSet<>(there);
        missing.removeAll(applied);
        Set<String> known = new HashSet<>(applied);
        known.removeAll(there);
        List<String> unstamp = new ArrayList<>(
                graph.inOrder(known).stream().map(RevisionInfo::id).toList());
        Collections.reverse(unstamp);
        applied.stream()
                .filter(id -> !there.contains(id) && graph.find(id).isEmpty())
                .forEach(unstamp::add);
        return new StampPlan(unstamp, graph.inOrder(missing));
    }

    /** Returns the plan with a mark that ends an interrupted revision in its former state. */
    public StampPlan settling(RevisionGraph graph, String id, Set<String> applied) {
        if (unstamp.contains(id) || stamp.stream().anyMatch(r -> r.id().equals(id))) {
            return this;
        } else if (applied.contains(id)) {
            List<RevisionInfo> more = new ArrayList<>(stamp);
            graph.find(id).ifPresent(more::add);
            return new StampPlan(unstamp, more);
        }
        List<String> more = new ArrayList<>(unstamp);
        more.add(id);
        return new StampPlan(more, stamp);
    }

    /** Tells whether the history says so already. */
    public boolean isEmpty() {
        return unstamp.isEmpty() && stamp.isEmpty();
    }
}
