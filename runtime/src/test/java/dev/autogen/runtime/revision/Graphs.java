package dev.autogen.runtime.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Graphs written as text: {@code "a", "b:a", "c:a#label", "d:b,c", "e:a!d"} with parents, a label, dependencies. */
final class Graphs {

    private Graphs() {}

    static RevisionGraph graph(String... revisions) {
        List<RevisionInfo> infos = new ArrayList<>();
        for (String revision : revisions) {
            infos.add(revision(revision));
        }
        return RevisionGraph.of(infos);
    }

    private static RevisionInfo revision(String text) {
        String rest = text;
        Optional<String> label = after(rest, '#');
        rest = before(rest, '#');
        Optional<String> needs = after(rest, '!');
        rest = before(rest, '!');
        Optional<String> parents = after(rest, ':');
        String id = before(rest, ':');
        return new RevisionInfo(
                id,
                list(parents),
                list(needs),
                label,
                "",
                "",
                true,
                Optional.empty(),
                List.of(),
                "R202601010000_" + id);
    }

    private static Optional<String> after(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static List<String> list(Optional<String> text) {
        return text.map(t -> Arrays.asList(t.split(","))).orElse(List.of());
    }

    static String ids(Collection<RevisionInfo> revisions) {
        return String.join(" ", revisions.stream().map(RevisionInfo::id).toList());
    }
}
