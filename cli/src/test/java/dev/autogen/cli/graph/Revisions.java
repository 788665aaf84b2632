package dev.autogen.cli.graph;

import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Graphs from short words: {@code id:parent,parent!needed#label}; the later ones are younger. */
final class Revisions {

    private Revisions() {}

    static RevisionGraph graph(String... words) {
        List<RevisionInfo> all = new ArrayList<>();
        for (String word : words) {
            String[] label = word.split("#", 2);
            String[] needs = label[0].split("!", 2);
            String[] parents = needs[0].split(":", 2);
            all.add(new RevisionInfo(
                    parents[0],
                    list(parents),
                    list(needs),
                    label.length > 1 ? Optional.of(label[1]) : Optional.empty(),
                    "",
                    "2026-01-01T00:00:%02dZ".formatted(all.size()),
                    true,
                    Optional.empty(),
                    List.of(),
                    "p.R202601010000_" + parents[0]));
        }
        return RevisionGraph.of(all);
    }

    private static List<String> list(String[] parts) {
        return parts.length > 1 ? List.of(parts[1].split(",")) : List.of();
    }
}
