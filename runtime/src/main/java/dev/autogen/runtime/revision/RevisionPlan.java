package dev.autogen.runtime.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans which revisions to apply or revert to reach a target. */
public final class RevisionPlan {

    private final RevisionGraph graph;
    private final Set<String> applied;
    private final RevisionResolver resolver;

    /** Creates a plan for a database with these applied revisions. */
    public RevisionPlan(RevisionGraph graph, Set<String> applied) {
        this.graph = graph;
        this.applied = applied;
        this.resolver = new RevisionResolver(graph, applied);
    }

    /**
     * Returns the revisions to apply, in order.
     *
     * @throws RevisionException if the target is older than what is applied
     */
    public List<RevisionInfo> upgrade(RevisionSpec spec) {
        if (spec.steps().filter(s -> s < 0).isPresent() && spec.isRelativeToCurrent()) {
            throw new RevisionException(
                    "AG225",
                    "\"" + spec + "\" is a downgrade. Run \"autogen downgrade " + spec + "\", or use +n to upgrade.");
        }
        List<RevisionInfo> targets = resolver.resolve(spec);
        for (RevisionInfo target : targets) {
            if (applied.contains(target.id()) && !isHead(target) && spec.steps().isEmpty() && targets.size() == 1) {
                throw new RevisionException(
                        "AG226",
                        "Cannot upgrade to " + target + ": it is applied, and so are revisions after it. Run \"autogen "
                                + "downgrade " + target.id() + "\" to go back to it.");
            }
        }
        Set<String> missing = new HashSet<>(
                graph.needed(targets.stream().map(RevisionInfo::id).toList()));
        missing.removeAll(applied);
        return graph.inOrder(missing);
    }

    /**
     * Returns the revisions to revert, newest first.
     *
     * @throws RevisionException if the target is not applied
     */
    public List<RevisionInfo> downgrade(RevisionSpec spec) {
        if (spec.steps().filter(s -> s > 0).isPresent() && spec.isRelativeToCurrent()) {
            throw new RevisionException(
                    "AG225",
                    "\"" + spec + "\" is an upgrade. Run \"autogen upgrade " + spec + "\", or use -n to downgrade.");
        }
        if (spec.is("heads") || spec.is("head")) {
            checkSingle(resolver.resolve(spec), spec);
        }
        Optional<RevisionInfo> target = resolver.resolveOne(spec);
        if (target.isPresent() && !applied.contains(target.get().id())) {
            throw new RevisionException(
                    "AG227",
                    "Cannot downgrade to " + target.get()
                            + ": it is not applied. \"autogen current\" shows what is applied. " + "\"autogen upgrade "
                            + target.get().id() + "\" goes there.");
        }
        Set<String> back = new HashSet<>(graph.dependants(roots(spec, target)));
        back.retainAll(applied);
        List<RevisionInfo> latestFirst = new ArrayList<>(graph.inOrder(back));
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    private void checkSingle(List<RevisionInfo> targets, RevisionSpec spec) {
        if (targets.size() > 1) {
            throw new RevisionException("AG224", "\"" + spec + "\" stands for several revisions. Name one.");
        }
    }

    /** Returns the children of the target on the named branch: the last revisions to revert. */
    private Set<String> roots(RevisionSpec spec, Optional<RevisionInfo> target) {
        Set<String> roots = target.isPresent()
                ? graph.children(target.get().id())
                : new HashSet<>(graph.bases().stream().map(RevisionInfo::id).toList());
        Optional<String> branch = namedBranch(spec);
        if (branch.isEmpty() || roots.size() < 2) {
            return roots;
        }
        Set<String> onBranch = new HashSet<>(roots);
        onBranch.retainAll(resolver.branch(branch.get()));
        return onBranch;
    }

    /** A downgrade relative to a revision concerns only the branch of that revision. */
    private static Optional<String> namedBranch(RevisionSpec spec) {
        return spec.branch()
                .or(() -> spec.steps().isPresent() && !spec.isRelativeToCurrent() ? spec.symbol() : Optional.empty());
    }

    private boolean isHead(RevisionInfo revision) {
        return graph.children(revision.id()).stream().noneMatch(applied::contains);
    }
}
