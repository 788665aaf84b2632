package dev.autogen.runtime.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** Checks a set of revisions, resolves their dependencies, and orders them. */
final class RevisionChecks {

    private final Map<String, RevisionInfo> byId = new LinkedHashMap<>();
    private final Map<String, RevisionInfo> byLabel = new LinkedHashMap<>();
    private final Map<String, RevisionInfo> replacements = new LinkedHashMap<>();
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();

    RevisionChecks(Collection<RevisionInfo> revisions) {
        revisions.forEach(this::add);
        byId.values().forEach(this::addLabel);
        byId.values().forEach(this::addReplaced);
        byId.values().forEach(revision -> needs.put(revision.id(), needsOf(revision)));
    }

    Map<String, RevisionInfo> labels() {
        return byLabel;
    }

    /** Returns the revisions, each after its dependencies. Ties are ordered by class name. */
    Map<String, RevisionInfo> ordered() {
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> neededBy = new HashMap<>();
        needs.forEach((id, needed) -> {
            open.put(id, needed.size());
            needed.forEach(
                    n -> neededBy.computeIfAbsent(n, x -> new ArrayList<>()).add(id));
        });
        PriorityQueue<RevisionInfo> ready = new PriorityQueue<>(
                Comparator.comparing(RevisionInfo::className).thenComparing(RevisionInfo::id));
        byId.values().stream().filter(r -> needs(r.id()).isEmpty()).forEach(ready::add);
        Map<String, RevisionInfo> ordered = new LinkedHashMap<>();
        for (RevisionInfo next = ready.poll(); next != null; next = ready.poll()) {
            ordered.put(next.id(), next);
            for (String id : neededBy.getOrDefault(next.id(), List.of())) {
                if (open.merge(id, -1, Integer::sum) == 0) {
                    Optional.ofNullable(byId.get(id)).ifPresent(ready::add);
                }
            }
        }
        if (ordered.size() < byId.size()) {
            throw cycle(ordered.keySet());
        }
        return ordered;
    }

    /** Returns the squashed revisions by the ids that they replace. */
    Map<String, RevisionInfo> replacements() {
        return replacements;
    }

    /** Returns the direct dependencies of each revision, without those that its parents already imply. */
    Map<String, Set<String>> directNeeds() {
        Map<String, Set<String>> direct = new LinkedHashMap<>(needs);
        byId.values().stream()
                .filter(revision -> !revision.dependsOn().isEmpty())
                .forEach(revision -> direct.put(revision.id(), withoutInherited(revision)));
        return direct;
    }

    private Set<String> withoutInherited(RevisionInfo revision) {
        Set<String> parents = new LinkedHashSet<>(revision.parents());
        Set<String> inherited = RevisionGraph.closure(parents, this::needs);
        Set<String> direct = new LinkedHashSet<>(needs(revision.id()));
        direct.removeIf(need -> inherited.contains(need) && !parents.contains(need));
        return direct;
    }

    private Set<String> needs(String id) {
        return needs.getOrDefault(id, Set.of());
    }

    private void add(RevisionInfo revision) {
        RevisionInfo other = byId.put(revision.id(), revision);
        if (other != null) {
            throw new RevisionException(
                    "AG210",
                    "Revision \"" + revision.id() + "\" exists twice, in " + other.className() + " and "
                            + revision.className() + ". An id belongs to one migration: change one of them.",
                    revision);
        }
    }

    private void addLabel(RevisionInfo revision) {
        if (revision.label().isEmpty()) {
            return;
        }
        String label = revision.label().orElseThrow();
        RevisionInfo other = byLabel.put(label, revision);
        if (other != null || byId.containsKey(label)) {
            String where = other == null ? "the id of a revision" : "used by revision \"" + other.id() + "\"";
            throw new RevisionException(
                    "AG213",
                    "The label \"" + label + "\" of revision \"" + revision.id() + "\" is already " + where
                            + ". A label belongs to one branch: change one of them.",
                    revision);
        }
    }

    private void addReplaced(RevisionInfo revision) {
        for (String id : revision.replaces()) {
            Optional<RevisionInfo> other =
                    Optional.ofNullable(byId.get(id)).or(() -> Optional.ofNullable(replacements.put(id, revision)));
            if (other.isPresent()) {
                throw new RevisionException(
                        "AG237",
                        "Revision \"" + revision.id() + "\" (" + revision.className() + ") replaces \"" + id
                                + "\", but "
                                + other.get().className()
                                + (other.get().id().equals(id) ? " still exists." : " replaces it too.")
                                + " Only one of the two can exist: delete its file and rebuild (mvn clean package), or remove the id"
                                + " from replaces.",
                        revision);
            }
        }
    }

    private Set<String> needsOf(RevisionInfo revision) {
        Set<String> needed = new LinkedHashSet<>();
        for (String parent : revision.parents()) {
            if (!byId.containsKey(parent)) {
                throw missing(revision, parent, "follows");
            }
            needed.add(parent);
        }
        for (String dependency : revision.dependsOn()) {
            needed.add(Optional.ofNullable(byId.get(dependency))
                    .or(() -> Optional.ofNullable(byLabel.get(dependency)))
                    .orElseThrow(() -> missing(revision, dependency, "depends on"))
                    .id());
        }
        return needed;
    }

    private RevisionException missing(RevisionInfo revision, String other, String how) {
        Optional<RevisionInfo> replacement = Optional.ofNullable(replacements.get(other));
        if (replacement.isPresent()) {
            return new RevisionException(
                    "AG211",
                    "Revision \"" + revision.id() + "\" (" + revision.className() + ") " + how + " \"" + other
                            + "\", which was squashed into \""
                            + replacement.get().id() + "\". Write \""
                            + replacement.get().id()
                            + "\" into the @Revision of " + revision.simpleName() + ".",
                    revision);
        }
        return new RevisionException(
                "AG211",
                "Revision \"" + revision.id() + "\" (" + revision.className() + ") " + how + " \"" + other
                        + "\", which does not exist. Restore its file, or correct the @Revision of "
                        + revision.simpleName() + ".",
                revision);
    }

    /** Finds a cycle: follows dependencies from a blocked revision until one appears twice. */
    private RevisionException cycle(Set<String> ready) {
        String id = byId.keySet().stream()
                .filter(r -> !ready.contains(r))
                .findFirst()
                .orElseThrow();
        List<String> walked = new ArrayList<>();
        while (!walked.contains(id)) {
            walked.add(id);
            id = needs(id).stream().filter(n -> !ready.contains(n)).findFirst().orElseThrow();
        }
        List<String> members = new ArrayList<>(walked.subList(walked.indexOf(id), walked.size()));
        members.add(id);
        RevisionInfo atFault = needingALaterOne(members);
        return new RevisionException(
                "AG212",
                "The revisions \"" + String.join("\" -> \"", members)
                        + "\" depend on each other in a cycle, so none can be "
                        + "first. Correct parents or dependsOn of one of them: "
                        + atFault.simpleName() + " depends on a later one.",
                atFault);
    }

    /** Class names contain a time, and each cycle has a dependency on a later class. */
    private RevisionInfo needingALaterOne(List<String> circle) {
        List<RevisionInfo> members =
                circle.stream().map(byId::get).filter(Objects::nonNull).toList();
        for (int i = 1; i < members.size(); i++) {
            if (members.get(i - 1).className().compareTo(members.get(i).className()) <= 0) {
                return members.get(i - 1);
            }
        }
        return members.get(0);
    }
}
