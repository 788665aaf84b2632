package dev.autogen.runtime.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Groups of packages whose revisions refer to each other and so form one graph. */
final class PackageGroups {

    private final Map<String, Collection<RevisionInfo>> packages;
    private final Map<String, Set<String>> groups = new TreeMap<>();

    private PackageGroups(Map<String, Collection<RevisionInfo>> packages) {
        this.packages = packages;
        packages.keySet().forEach(name -> groups.put(name, new TreeSet<>(Set.of(name))));
    }

    /** Returns the revisions of each group. */
    static List<List<RevisionInfo>> of(Map<String, Collection<RevisionInfo>> packages) {
        PackageGroups groups = new PackageGroups(packages);
        packages.forEach((name, revisions) -> revisions.stream()
                .flatMap(PackageGroups::needs)
                .filter(id -> !groups.has(name, id))
                .forEach(id -> groups.home(id).ifPresent(home -> groups.join(name, home))));
        List<List<RevisionInfo>> result = new ArrayList<>();
        for (Set<String> group : new HashSet<>(groups.groups.values())) {
            result.add(group.stream()
                    .flatMap(name -> packages.getOrDefault(name, List.of()).stream())
                    .toList());
        }
        return result;
    }

    private static Stream<String> needs(RevisionInfo revision) {
        return Stream.concat(revision.parents().stream(), revision.dependsOn().stream());
    }

    private boolean has(String packageName, String idOrLabel) {
        return packages.getOrDefault(packageName, List.of()).stream()
                .anyMatch(revision ->
                        revision.id().equals(idOrLabel) || revision.label().equals(Optional.of(idOrLabel)));
    }

    private Optional<String> home(String id) {
        return packages.keySet().stream().filter(name -> has(name, id)).findFirst();
    }

    private void join(String one, String other) {
        Set<String> together = new TreeSet<>(groups.getOrDefault(one, Set.of()));
        together.addAll(groups.getOrDefault(other, Set.of()));
        together.forEach(name -> groups.put(name, together));
    }
}
