package dev.autogen.runtime.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Resolves a {@link RevisionSpec} in a graph with some applied revisions. */
public final class RevisionResolver {

    private final RevisionGraph graph;
    private final Set<String> applied;

    /** Creates a resolver for a database with these applied revisions. */
    public RevisionResolver(RevisionGraph graph, Set<String> applied) {
        this.graph = graph;
        this.applied = applied;
    }

    /**
     * Returns the resolved revisions: none for base, several for heads or current.
     *
     * @throws RevisionException if there is no such revision, or more than one could be meant
     */
    public List<RevisionInfo> resolve(RevisionSpec spec) {
        if (spec.steps().isEmpty()) {
            return absolute(spec);
        }
        int steps = spec.steps().orElseThrow();
        Optional<RevisionInfo> start = start(spec);
        return walk(spec, start, steps).stream().toList();
    }

    /**
     * Returns the single resolved revision, or nothing for base.
     *
     * @throws RevisionException if there is none or more than one
     */
    public Optional<RevisionInfo> resolveOne(RevisionSpec spec) {
        List<RevisionInfo> found = resolve(spec);
        if (found.size() > 1) {
            throw several(spec, found);
        }
        return found.stream().findFirst();
    }

    private List<RevisionInfo> absolute(RevisionSpec spec) {
        String symbol = spec.symbol().orElse("current");
        Set<String> branch = spec.branch().map(this::branch).orElse(Set.of());
        return switch (symbol) {
            case "base" -> List.of();
            case "heads" -> onBranch(graph.heads(), branch);
            case "head" -> single(spec, onBranch(graph.heads(), branch));
            case "current" -> current(branch);
            default -> List.of(named(symbol, spec.branch(), branch));
        };
    }

    private List<RevisionInfo> single(RevisionSpec spec, List<RevisionInfo> heads) {
        if (heads.size() > 1) {
            throw several(spec, heads);
        }
        return heads;
    }

    private static List<RevisionInfo> onBranch(Collection<RevisionInfo> revisions, Set<String> branch) {
        return revisions.stream()
                .filter(r -> branch.isEmpty() || branch.contains(r.id()))
                .toList();
    }

    /** Returns the ancestors and descendants of the revision that names a branch. */
    Set<String> branch(String name) {
        return graph.related(onBranch(name).id());
    }

    /** Returns the revisions that belong only to this branch. */
    Set<String> ownBranch(String name) {
        return graph.lineage(onBranch(name).id());
    }

    private RevisionInfo onBranch(String name) {
        return graph.labelled(name)
                .or(() -> beginningWith(name))
                .orElseThrow(() -> new RevisionException(
                        "AG222", "There is no branch \"" + name + "\". " + choices(graph.heads(), "Heads are")));
    }

    private RevisionInfo named(String symbol, Optional<String> branchName, Set<String> branch) {
        RevisionInfo found = graph.labelled(symbol)
                .or(() -> beginningWith(symbol))
                .orElseThrow(() -> new RevisionException(
                        "AG221",
                        graph.replacing(symbol)
                                        .map(r -> "Revision \"" + symbol + "\" was squashed into " + r + ". ")
                                        .orElse("")
                                + "There is no revision \"" + symbol + "\". " + choices(graph.heads(), "Heads are")
                                + " \"autogen history\" lists all."));
        if (branchName.isPresent() && !branch.contains(found.id())) {
            throw new RevisionException(
                    "AG222", "Revision " + found + " is not on the branch \"" + branchName.get() + "\".");
        }
        return found;
    }

    private Optional<RevisionInfo> beginningWith(String text) {
        Optional<RevisionInfo> exact = graph.find(text);
        if (exact.isPresent()) {
            return exact;
        }
        List<RevisionInfo> found =
                graph.revisions().stream().filter(r -> r.id().startsWith(text)).toList();
        if (found.size() > 1) {
            throw new RevisionException(
                    "AG221", "\"" + text + "\" is the prefix of several revisions. " + choices(found, "Name one:"));
        }
        return found.stream().findFirst();
    }

    /** Returns the heads of the applied revisions, or of those on a branch. */
    private List<RevisionInfo> current(Set<String> branch) {
        Set<String> there = new LinkedHashSet<>(applied);
        there.removeIf(id -> !branch.isEmpty() && !branch.contains(id));
        return graph.headsOf(there);
    }

    private Optional<RevisionInfo> start(RevisionSpec spec) {
        if (spec.is("base")) {
            return Optional.empty();
        }
        RevisionSpec from = new RevisionSpec(spec.branch(), spec.symbol(), Optional.empty());
        List<RevisionInfo> starts = absolute(from);
        if (spec.isRelativeToCurrent()
                && spec.branch().isPresent()
                && spec.steps().filter(n -> n < 0).isPresent()) {
            Set<String> strictly = graph.lineage(onBranch(spec.branch().get()).id());
            if (starts.stream().noneMatch(r -> strictly.contains(r.id()))) {
                throw new RevisionException(
                        "AG222",
                        "Nothing of the branch \"" + spec.branch().get()
                                + "\" is applied, so there is nothing to revert.");
            }
        }
        if (starts.size() > 1) {
            throw new RevisionException(
                    "AG224",
                    "\"" + spec + "\" could start from several revisions. "
                            + choices(
                                    starts,
                                    "Name the start, as in " + starts.get(0).id()
                                            + spec.steps()
                                                    .map(s -> s < 0 ? s.toString() : "+" + s)
                                                    .orElse("") + ":"));
        }
        return starts.stream().findFirst();
    }

    private Optional<RevisionInfo> walk(RevisionSpec spec, Optional<RevisionInfo> start, int steps) {
        Set<String> branch = spec.branch().map(this::branch).orElse(Set.of());
        Optional<RevisionInfo> at = start;
        for (int i = 0; i < Math.abs(steps); i++) {
            if (steps < 0 && at.isEmpty()) {
                throw tooFar(spec, i);
            }
            List<RevisionInfo> next = onBranch(next(at, steps > 0), branch);
            if (next.size() > 1) {
                throw new RevisionException(
                        "AG224", "\"" + spec + "\" could go to several revisions. " + choices(next, "Name one:"));
            }
            if (steps > 0 && next.isEmpty()) {
                throw tooFar(spec, i);
            }
            at = next.stream().findFirst();
        }
        return at;
    }

    private List<RevisionInfo> next(Optional<RevisionInfo> at, boolean up) {
        if (at.isEmpty()) {
            return graph.bases();
        }
        RevisionInfo revision = at.orElseThrow();
        return graph.inOrder(up ? graph.children(revision.id()) : new LinkedHashSet<>(revision.parents()));
    }

    private static RevisionException tooFar(RevisionSpec spec, int found) {
        return new RevisionException(
                "AG225",
                "\"" + spec + "\" asks for " + Math.abs(spec.steps().orElse(0)) + " migrations, but there are " + found
                        + ". Use a smaller number, or head or base.");
    }

    private RevisionException several(RevisionSpec spec, List<RevisionInfo> found) {
        String all = spec.is("head") ? " Use heads for all of them, or run \"autogen merge\"." : "";
        return new RevisionException(
                "AG224", "\"" + spec + "\" stands for several revisions. " + choices(found, "Name one:") + all);
    }

    private String choices(Collection<RevisionInfo> revisions, String lead) {
        if (revisions.isEmpty()) {
            return "There are no revisions.";
        }
        return revisions.stream()
                .limit(10)
                .map(r -> r + r.label().map(l -> " [" + l + "]").orElse(""))
                .collect(Collectors.joining(", ", lead + " ", "."));
    }
}
