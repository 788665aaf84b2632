package dev.autogen.cli.graph;

import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.revision.RevisionRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Revisions that become one: they are entered by what the first follows, and left by what follows the last.
 *
 * @param graph the revisions as they are
 * @param range those that become one, in order
 */
public record SquashPlan(RevisionGraph graph, List<RevisionInfo> range) {

    public SquashPlan {
        range = List.copyOf(range);
    }

    /**
     * Plans to squash a range, both ends included.
     *
     * @throws UsageException AG147 if nothing else can stand for it
     */
    public static SquashPlan of(RevisionGraph graph, String range) {
        SquashPlan plan = new SquashPlan(graph, RevisionRange.parse(range).slice(graph, Set.of()));
        plan.check();
        return plan;
    }

    private void check() {
        if (range.size() < 2) {
            throw refused("the range contains " + (range.isEmpty() ? "no revision" : "one revision, " + range.get(0))
                    + ". Name two ends, as in base:head.");
        }
        for (RevisionInfo revision : range) {
            if (!revision.replaces().isEmpty()) {
                throw refused("revision " + revision + " is itself a squash of "
                        + String.join(", ", revision.replaces())
                        + ". Run \"autogen upgrade\" on every database to update its history. Then remove replaces"
                        + " from the @Revision of " + revision.simpleName() + ", and squash again.");
            }
            checkSides(revision);
        }
        List<RevisionInfo> labelled =
                range.stream().filter(r -> r.label().isPresent()).toList();
        if (labelled.size() > 1) {
            throw refused("revisions " + labelled.get(0) + " and " + labelled.get(1)
                    + " both have a label, but a revision has only one. Remove one from its @Revision.");
        }
    }

    private void checkSides(RevisionInfo revision) {
        Set<String> ids = ids();
        Set<String> after = new HashSet<>(graph.children(revision.id()));
        boolean last = after.stream().noneMatch(ids::contains);
        after.removeAll(ids);
        if (!last && !after.isEmpty()) {
            throw refused("revision " + revision + " in the middle of the range is also followed by " + after
                    + ", which is not in the range. End the range there, or start it after that revision.");
        }
        if (last && !revision.equals(last())) {
            throw refused("the range has two ends, " + revision + " and " + last() + ". Merge them first, or squash one"
                    + " branch.");
        }
        Set<String> before = new HashSet<>(revision.parents());
        boolean first = before.stream().noneMatch(ids::contains);
        before.removeAll(ids);
        boolean otherBase = first && before.isEmpty() && parents().isEmpty();
        if (!revision.equals(first()) && !otherBase && (first || !before.isEmpty())) {
            throw refused("the range has two starts: " + revision + " follows "
                    + (before.isEmpty() ? "nothing" : before)
                    + ", which is not in it. Start the range where the branches part, or squash one branch.");
        }
    }

    /** Returns the first revision. */
    public RevisionInfo first() {
        return range.get(0);
    }

    /** Returns the last revision. */
    public RevisionInfo last() {
        return range.get(range.size() - 1);
    }

    /** Returns the ids of the range. */
    public Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        range.forEach(revision -> ids.add(revision.id()));
        return ids;
    }

    /** Returns what the one revision follows. */
    public List<RevisionInfo> parents() {
        return first().parents().stream().flatMap(id -> graph.find(id).stream()).toList();
    }

    /** Returns the label of the one revision. */
    public Optional<String> label() {
        return range.stream().flatMap(r -> r.label().stream()).findFirst();
    }

    /** Returns what the one revision needs beside its parents, as the range says it. */
    public List<String> dependsOn() {
        Set<String> own = ids();
        return range.stream()
                .flatMap(revision -> revision.dependsOn().stream())
                .filter(needed -> graph.find(needed)
                        .or(() -> graph.labelled(needed))
                        .filter(found -> own.contains(found.id()))
                        .isEmpty())
                .distinct()
                .toList();
    }

    /** Returns why the one revision cannot be undone, if one of the range cannot. */
    public Optional<String> irreversible() {
        List<String> reasons =
                range.stream().flatMap(r -> r.irreversible().stream()).toList();
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    /** Returns the revisions outside the range that follow the last one, with their new parents. */
    public Map<RevisionInfo, List<String>> parentsAfter(String id) {
        Map<RevisionInfo, List<String>> changed = new LinkedHashMap<>();
        for (RevisionInfo revision : outside()) {
            List<String> parents = renamed(revision.parents(), id);
            if (!parents.equals(revision.parents())) {
                changed.put(revision, parents);
            }
        }
        return changed;
    }

    /** Returns the revisions outside the range that depend on some of it, with what they depend on then. */
    public Map<RevisionInfo, List<String>> dependenciesAfter(String id) {
        Map<RevisionInfo, List<String>> changed = new LinkedHashMap<>();
        for (RevisionInfo revision : outside()) {
            List<String> needed = renamed(revision.dependsOn(), id);
            if (!needed.equals(revision.dependsOn())) {
                changed.put(revision, needed);
            }
        }
        return changed;
    }

    private List<RevisionInfo> outside() {
        List<RevisionInfo> others = new ArrayList<>(graph.revisions());
        others.removeAll(range);
        return others;
    }

    private List<String> renamed(List<String> names, String id) {
        Set<String> own = ids();
        return names.stream()
                .map(name -> own.contains(name) ? id : name)
                .distinct()
                .toList();
    }

    private static UsageException refused(String why) {
        return new UsageException("AG147", "this range cannot become one revision: " + why);
    }
}
