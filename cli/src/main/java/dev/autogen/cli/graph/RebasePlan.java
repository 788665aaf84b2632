package dev.autogen.cli.graph;

import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A branch that is put behind a head.
 *
 * @param graph the revisions as they are
 * @param head the head of the branch
 * @param onto the head it comes behind
 */
public record RebasePlan(RevisionGraph graph, RevisionInfo head, RevisionInfo onto) {

    /**
     * Plans to put the branch of a revision behind a head; by default, of two heads the younger behind the older.
     *
     * @throws UsageException AG143 if it is not clear which goes where
     */
    public static RebasePlan of(RevisionGraph graph, Optional<RevisionInfo> named, Optional<RevisionInfo> onto) {
        List<RevisionInfo> heads = graph.heads();
        if (heads.size() < 2) {
            throw refused("there is nothing to rebase: the migrations have " + heads.size()
                    + " head. Two heads appear after a merge of two source branches.");
        }
        onto.filter(revision -> !heads.contains(revision)).ifPresent(revision -> {
            throw refused("--onto names " + revision + ", which is not a head. Heads are " + heads + ".");
        });
        RevisionInfo head = named.map(revision -> headOf(graph, revision)).orElseGet(() -> younger(graph, onto));
        RevisionInfo other = onto.orElseGet(() -> theOther(heads, head));
        if (head.equals(other)) {
            throw refused("revision " + head + " cannot move behind itself. Name another with --onto: " + heads + ".");
        }
        return new RebasePlan(graph, head, other);
    }

    private static RevisionInfo younger(RevisionGraph graph, Optional<RevisionInfo> onto) {
        List<RevisionInfo> free = new ArrayList<>(graph.heads());
        if (free.size() > 2) {
            throw refused("the migrations have " + free.size() + " heads: " + free
                    + ". Name the one to move and the one to follow: autogen rebase "
                    + free.get(1).id() + " --onto "
                    + free.get(0).id() + ".");
        }
        if (onto.isEmpty()
                && free.stream().anyMatch(h -> !graph.labelsOf(h.id()).isEmpty())) {
            throw refused("the heads " + free
                    + " are on branches with labels, which are meant to stay apart. To move one anyway,"
                    + " name it: autogen rebase " + free.get(1).id() + ".");
        }
        onto.ifPresent(free::remove);
        return free.stream()
                .max(Comparator.comparing(RebasePlan::age).thenComparing(RevisionInfo::className))
                .orElseThrow();
    }

    /** A revision that does not say when it was made is the oldest. */
    private static Instant age(RevisionInfo revision) {
        try {
            return OffsetDateTime.parse(revision.created()).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }

    private static RevisionInfo headOf(RevisionGraph graph, RevisionInfo revision) {
        List<RevisionInfo> heads = graph.inOrder(graph.descendants(Set.of(revision.id()))).stream()
                .filter(r -> graph.children(r.id()).isEmpty())
                .toList();
        if (heads.size() > 1) {
            throw refused("revision " + revision + " has several heads after it: " + heads + ". Name one of them.");
        }
        return heads.get(0);
    }

    private static RevisionInfo theOther(List<RevisionInfo> heads, RevisionInfo head) {
        List<RevisionInfo> others =
                heads.stream().filter(other -> !other.equals(head)).toList();
        if (others.size() > 1) {
            throw refused("revision " + head + " could move behind any of " + others + ". Name one: --onto "
                    + others.get(0).id() + ".");
        }
        return others.get(0);
    }

    /** Returns the revisions of the branch, in order. */
    public List<RevisionInfo> branch() {
        Set<String> own = new HashSet<>(graph.ancestors(Set.of(head.id())));
        own.removeAll(graph.ancestors(Set.of(onto.id())));
        return graph.inOrder(own);
    }

    /** Returns the revisions that stand elsewhere afterwards, by their ids: the branch and all that needs it. */
    public Set<String> concerned() {
        return graph.dependants(branch().stream().map(RevisionInfo::id).toList());
    }

    /** Returns the revisions whose parents change, with their new parents. */
    public Map<RevisionInfo, List<String>> parents() {
        List<RevisionInfo> branch = branch();
        List<String> ids = branch.stream().map(RevisionInfo::id).toList();
        Map<RevisionInfo, List<String>> changed = new LinkedHashMap<>();
        for (RevisionInfo revision : branch) {
            List<String> kept =
                    revision.parents().stream().filter(ids::contains).toList();
            List<String> parents = kept.isEmpty() ? List.of(onto.id()) : kept;
            if (!parents.equals(revision.parents())) {
                changed.put(revision, parents);
            }
        }
        return changed;
    }

    /**
     * Returns the graph afterwards.
     *
     * @throws dev.autogen.runtime.revision.RevisionException AG212 if the other branch needs this one
     */
    public RevisionGraph after() {
        Map<RevisionInfo, List<String>> changed = parents();
        return RevisionGraph.of(graph.revisions().stream()
                .map(revision -> Optional.ofNullable(changed.get(revision))
                        .map(revision::withParents)
                        .orElse(revision))
                .toList());
    }

    private static UsageException refused(String why) {
        return new UsageException("AG143", why);
    }
}
