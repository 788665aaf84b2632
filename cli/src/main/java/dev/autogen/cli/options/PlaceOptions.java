package dev.autogen.cli.options;

import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.revision.RevisionResolver;
import dev.autogen.runtime.revision.RevisionSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where in the history a new revision stands: what it follows, what it needs, and the name of its branch. */
public final class PlaceOptions {

    @Option(
            names = "--head",
            paramLabel = "REV",
            description = "The parent of the new revision (default: the head). Use base for no parent.")
    private Optional<String> head = Optional.empty();

    @Option(names = "--splice", description = "Allow a parent that is not a head.")
    private boolean splice;

    @Option(
            names = "--label",
            paramLabel = "NAME",
            description = "A label for the branch that starts with the new revision.")
    private Optional<String> label = Optional.empty();

    @Option(
            names = "--depends-on",
            split = ",",
            paramLabel = "REV",
            description = "Revisions on other branches that must be applied first.")
    private List<String> dependsOn = List.of();

    /** Returns what it follows, one revision or none. */
    Optional<RevisionInfo> parent(RevisionGraph graph) {
        if (head.isEmpty()) {
            return theHead(graph);
        }
        Optional<RevisionInfo> parent =
                new RevisionResolver(graph, Set.of()).resolveOne(RevisionSpec.parse(head.get()));
        parent.filter(revision -> !splice && !graph.children(revision.id()).isEmpty())
                .ifPresent(revision -> {
                    throw new UsageException(
                            "AG116",
                            "revision " + revision + " is not a head: " + graph.children(revision.id())
                                    + " follows it. Add --splice to start a branch there, or omit"
                                    + " --head.");
                });
        return parent;
    }

    private static Optional<RevisionInfo> theHead(RevisionGraph graph) {
        List<RevisionInfo> heads = graph.heads();
        if (heads.size() > 1) {
            throw new AutogenException(
                    "AG115",
                    "the migrations have " + heads.size() + " heads: " + heads
                            + ". Choose the one to follow with --head REV, join them first (autogen"
                            + " merge), or move one behind the other (autogen rebase).");
        }
        return heads.stream().findFirst();
    }

    /** Returns its label and what it depends on: a label as such, anything else as the id it means. */
    MigrationScript.Options options(RevisionGraph graph) {
        label.ifPresent(PlaceOptions::checkLabel);
        RevisionResolver resolver = new RevisionResolver(graph, Set.of());
        List<String> needed = dependsOn.stream()
                .map(text -> graph.labelled(text).isPresent()
                        ? text
                        : resolver.resolveOne(RevisionSpec.parse(text))
                                .map(RevisionInfo::id)
                                .orElseThrow(() -> new UsageException(
                                        "AG117",
                                        "--depends-on " + text + " names no revision. Name one, or omit" + " it.")))
                .toList();
        return new MigrationScript.Options(label, needed, true, Optional.empty());
    }

    /** Refuses what cannot name a branch. */
    static void checkLabel(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*") || name.matches("heads?|base|current")) {
            throw new UsageException(
                    "AG117",
                    "\"" + name
                            + "\" cannot be a label. A label has letters, digits and underscores, since it is part of"
                            + " revisions such as label@head. It cannot be head, heads, base or current. Choose another.");
        }
    }
}
