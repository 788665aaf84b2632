package dev.autogen.cli.options;

import dev.autogen.generator.NewRevision;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.revision.RevisionResolver;
import dev.autogen.runtime.revision.RevisionSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which heads a merge joins, and what the revision is called that does. */
public final class MergeOptions {

    @Parameters(
            paramLabel = "REVISION",
            arity = "0..*",
            description = "The heads to merge: ids, prefixes of ids, or labels (default: all heads).")
    private List<String> revisions = List.of();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "The message of the merge revision (default: merge ... and ...).")
    private Optional<String> message = Optional.empty();

    @Option(
            names = "--label",
            paramLabel = "NAME",
            description = "A label for the branch that starts with the new revision.")
    private Optional<String> label = Optional.empty();

    @Mixin
    private final FileOptions file = new FileOptions();

    /** Refuses, before anything is done, what cannot name a revision. */
    public void check() {
        file.check(message.orElse("merge"));
        label.ifPresent(PlaceOptions::checkLabel);
    }

    /**
     * Returns the heads to join, in the order of the graph.
     *
     * @throws UsageException AG140 if there are not two of them
     */
    public List<RevisionInfo> parents(RevisionGraph graph) {
        RevisionResolver resolver = new RevisionResolver(graph, Set.of());
        List<String> named = revisions.isEmpty() ? List.of("heads") : revisions;
        Set<String> ids = named.stream()
                .flatMap(text -> resolver.resolve(RevisionSpec.parse(text)).stream())
                .map(RevisionInfo::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<RevisionInfo> parents = graph.inOrder(ids);
        parents.stream()
                .filter(r -> !graph.children(r.id()).isEmpty())
                .findFirst()
                .ifPresent(revision -> {
                    throw new UsageException(
                            "AG140",
                            "revision " + revision + " is not a head: " + graph.children(revision.id())
                                    + " follows it. A merge joins heads. The heads are " + graph.heads() + ".");
                });
        if (parents.size() < 2) {
            throw new UsageException(
                    "AG140",
                    "there is nothing to merge: " + count(parents, revisions.isEmpty())
                            + " A merge joins two heads or more; \"autogen heads\" lists them.");
        }
        return parents;
    }

    private static String count(List<RevisionInfo> parents, boolean all) {
        String subject = all ? "the migrations have " : "you named ";
        return parents.isEmpty() ? subject + "no head." : subject + "one head, " + parents.get(0) + ".";
    }

    /** Returns the revision that joins them, once it is known to fit among the others. */
    public NewRevision toRevision(PackageOptions packages, RevisionGraph graph, List<RevisionInfo> parents) {
        String text = message.orElseGet(
                () -> parents.stream().map(RevisionInfo::id).collect(Collectors.joining(" and ", "merge ", "")));
        MigrationScript.Options options = new MigrationScript.Options(label, List.of(), true, Optional.empty());
        FileOptions.Place place = new FileOptions.Place(parents, options);
        return FileOptions.fitting(file.revision(packages, place, text, NewRevision.ProofChoice.NONE), graph);
    }
}
