package dev.autogen.runtime.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A range of revisions as a user writes it: {@code a:b}, {@code a:}, {@code :b}, {@code a:+2}, {@code -2:b}.
 *
 * @param from where it begins, that revision included; absent for base
 * @param to where it ends; absent for the heads
 */
public record RevisionRange(Optional<RevisionSpec> from, Optional<RevisionSpec> to) {

    /** Parses a range. A text without a colon is refused. */
    public static RevisionRange parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
            throw new RevisionException(
                    "AG220", "\"" + text + "\" is not a range of revisions. Use a colon: a:b, a: or :b.");
        }
        return new RevisionRange(end(text.substring(0, colon)), end(text.substring(colon + 1)));
    }

    private static Optional<RevisionSpec> end(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(RevisionSpec.parse(text));
    }

    /** Returns the revisions of the range, in order. A relative end counts from the other end. */
    public List<RevisionInfo> slice(RevisionGraph graph, Set<String> applied) {
        RevisionResolver resolver = new RevisionResolver(graph, applied);
        Optional<RevisionSpec> first = anchored(from, to);
        Optional<RevisionSpec> last = anchored(to, from);
        List<String> ends = last.map(resolver::resolve).orElseGet(graph::heads).stream()
                .map(RevisionInfo::id)
                .toList();
        Set<String> slice = new HashSet<>(graph.ancestors(ends));
        List<String> starts = first.map(resolver::resolve).orElse(List.of()).stream()
                .map(RevisionInfo::id)
                .toList();
        if (!starts.isEmpty()) {
            slice.retainAll(graph.descendants(starts));
        }
        if (slice.isEmpty() && !ends.isEmpty()) {
            throw new RevisionException(
                    "AG228",
                    "The range \"" + this
                            + "\" contains nothing: the last revision does not follow the first one. "
                            + "Name two revisions on one line, the older one first.");
        }
        return graph.inOrder(slice);
    }

    private static Optional<RevisionSpec> anchored(Optional<RevisionSpec> end, Optional<RevisionSpec> other) {
        if (end.isEmpty() || end.get().symbol().isPresent() || other.isEmpty()) {
            return end;
        }
        return other.filter(o -> o.steps().isEmpty())
                .map(o -> new RevisionSpec(
                        end.get().branch(), o.symbol(), end.get().steps()))
                .or(() -> end);
    }

    @Override
    public String toString() {
        return from.map(RevisionSpec::toString).orElse("") + ":"
                + to.map(RevisionSpec::toString).orElse("");
    }
}
