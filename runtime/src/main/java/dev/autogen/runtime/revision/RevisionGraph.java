package dev.autogen.runtime.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The graph of the revisions of a project.
 *
 * <p>A revision follows its parents; it needs its parents and the revisions it depends on. Lists are in an order where
 * nothing comes before what it needs, the same for the same revisions.
 */
public final class RevisionGraph {

    private final Map<String, RevisionInfo> ordered;
    private final Map<String, Set<String>> needs;
    private final Map<String, Set<String>> neededBy = new LinkedHashMap<>();
    private final Map<String, Set<String>> children = new LinkedHashMap<>();
    private final Map<String, RevisionInfo> labels;
    private final Map<String, RevisionInfo> replacements;

    private RevisionGraph(Collection<RevisionInfo> revisions) {
        RevisionChecks checks = new RevisionChecks(revisions);
        labels = checks.labels();
        replacements = checks.replacements();
        ordered = checks.ordered();
        needs = checks.directNeeds();
        ordered.keySet().forEach(id -> {
            children.put(id, new LinkedHashSet<>());
            neededBy.put(id, new LinkedHashSet<>());
        });
        ordered.values().forEach(r -> {
            r.parents().forEach(parent -> children.getOrDefault(parent, new HashSet<>())
                    .add(r.id()));
            needs(r.id()).forEach(need -> neededBy.getOrDefault(need, new HashSet<>())
                    .add(r.id()));
        });
    }

    /**
     * Returns the graph of the given revisions.
     *
     * @throws RevisionException if an id or a label is used twice, a parent is missing, or there is a cycle
     */
    public static RevisionGraph of(Collection<RevisionInfo> revisions) {
        return new RevisionGraph(revisions);
    }

    /** Returns all revisions in order. */
    public List<RevisionInfo> revisions() {
        return List.copyOf(ordered.values());
    }

    /** Returns the revisions of these ids, in order. Unknown ids are ignored. */
    public List<RevisionInfo> inOrder(Set<String> ids) {
        return ordered.values().stream().filter(r -> ids.contains(r.id())).toList();
    }

    /** Returns the revision with exactly that id. */
    public Optional<RevisionInfo> find(String id) {
        return Optional.ofNullable(ordered.get(id));
    }

    /** Returns the revision that one was squashed into. */
    public Optional<RevisionInfo> replacing(String id) {
        return Optional.ofNullable(replacements.get(id));
    }

    /** Returns the revision with that label. */
    public Optional<RevisionInfo> labelled(String label) {
        return Optional.ofNullable(labels.get(label));
    }

    /** Returns the heads: the revisions without children. */
    public List<RevisionInfo> heads() {
        return ordered.values().stream().filter(r -> children(r.id()).isEmpty()).toList();
    }

    /**
     * Returns the heads that are on no branch with a label, where there are several heads: two people have added one each, and
     * nobody has said in which order.
     */
    public List<RevisionInfo> looseHeads() {
        List<RevisionInfo> heads = heads();
        return heads.size() < 2
                ? List.of()
                : heads.stream().filter(head -> labelsOf(head.id()).isEmpty()).toList();
    }

    /** Returns the bases: the revisions without parents. */
    public List<RevisionInfo> bases() {
        return ordered.values().stream().filter(r -> r.parents().isEmpty()).toList();
    }

    /** Returns the branch points: the revisions with several children. */
    public List<RevisionInfo> branchPoints() {
        return ordered.values().stream()
                .filter(r -> children(r.id()).size() > 1)
                .toList();
    }

    /** Returns the ids of the children of a revision. */
    public Set<String> children(String id) {
        return Collections.unmodifiableSet(children.getOrDefault(id, Set.of()));
    }

    /** Returns the ids of the direct needs of a revision: parents, and dependencies that these do not imply. */
    public Set<String> needs(String id) {
        return Collections.unmodifiableSet(needs.getOrDefault(id, Set.of()));
    }

    /** Returns these revisions and all their ancestors. */
    public Set<String> ancestors(Collection<String> ids) {
        return closure(ids, id -> Set.copyOf(find(id).map(RevisionInfo::parents).orElse(List.of())));
    }

    /** Returns these revisions, their ancestors and their dependencies. */
    public Set<String> needed(Collection<String> ids) {
        return closure(ids, this::needs);
    }

    /** Returns these revisions and all their descendants. */
    public Set<String> descendants(Collection<String> ids) {
        return closure(ids, this::children);
    }

    /** Returns these revisions and all that depend on them. */
    public Set<String> dependants(Collection<String> ids) {
        return closure(ids, id -> neededBy.getOrDefault(id, Set.of()));
    }

    /** Returns the heads of a set of applied revisions. */
    public List<RevisionInfo> headsOf(Set<String> applied) {
        return inOrder(applied).stream()
                .filter(r -> children(r.id()).stream().noneMatch(applied::contains))
                .toList();
    }

    /**
     * Returns the labels that hold for a revision: its own, those of what it follows, and those of what follows it up to a
     * branch point or merge.
     */
    public Set<String> labelsOf(String id) {
        Set<String> found = new LinkedHashSet<>();
        labels.forEach((label, revision) -> {
            if (lineage(revision.id()).contains(id)) {
                found.add(label);
            }
        });
        return found;
    }

    /** Returns the branch of a revision: what follows it, and what it follows down to a branch point or merge. */
    public Set<String> lineage(String id) {
        Set<String> branch = new LinkedHashSet<>(descendants(Set.of(id)));
        List<String> parents = find(id).map(RevisionInfo::parents).orElse(List.of());
        while (parents.size() == 1 && children(parents.get(0)).size() == 1) {
            branch.add(parents.get(0));
            parents = find(parents.get(0)).map(RevisionInfo::parents).orElse(List.of());
        }
        return branch;
    }

    /** Returns a revision, its ancestors and its descendants. */
    public Set<String> related(String id) {
        Set<String> related = new LinkedHashSet<>(ancestors(Set.of(id)));
        related.addAll(descendants(Set.of(id)));
        return related;
    }

    /** Returns these ids and all ids reachable from them. */
    static Set<String> closure(Collection<String> ids, Function<String, Set<String>> next) {
        Set<String> reached = new LinkedHashSet<>(ids);
        Deque<String> open = new ArrayDeque<>(new ArrayList<>(ids));
        while (!open.isEmpty()) {
            for (String id : next.apply(open.remove())) {
                if (reached.add(id)) {
                    open.add(id);
                }
            }
        }
        return reached;
    }
}
