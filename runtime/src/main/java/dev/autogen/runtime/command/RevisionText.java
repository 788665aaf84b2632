package dev.autogen.runtime.command;

import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Revisions as lines and as parts of a document. */
public final class RevisionText {

    private RevisionText() {}

    /** Returns the id, the first line of the message, and in brackets what there is to say of it. */
    public static String line(RevisionInfo revision, Collection<String> marks) {
        String marked = marks.isEmpty() ? "" : marks.stream().collect(Collectors.joining(", ", " (", ")"));
        return revision.id() + "  " + revision.message().lines().findFirst().orElse("") + marked;
    }

    /** Returns the id and the first line of the message. */
    public static String line(RevisionInfo revision) {
        return line(revision, List.of());
    }

    /** Returns the facts of a revision. */
    public static Map<String, Object> document(RevisionInfo revision) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", revision.id());
        document.put("parents", revision.parents());
        document.put("dependsOn", revision.dependsOn());
        document.put("replaces", revision.replaces());
        document.put("label", revision.label());
        document.put("message", revision.message());
        document.put("created", revision.created());
        return document;
    }

    /** Returns the facts of several. */
    public static List<Map<String, Object>> documents(Collection<RevisionInfo> revisions) {
        return revisions.stream().map(RevisionText::document).toList();
    }

    /** Returns the sentence that some revisions are not applied. */
    public static String pending(int count) {
        return count + (count == 1 ? " migration is" : " migrations are") + " pending: autogen upgrade";
    }

    /** Returns the sentence that there are several heads, where no label says that they are meant. */
    public static Optional<String> severalHeads(RevisionGraph graph) {
        return graph.looseHeads().isEmpty()
                ? Optional.empty()
                : Optional.of("several heads: "
                        + graph.heads().stream().map(RevisionInfo::id).collect(Collectors.joining(", "))
                        + ". Run autogen merge to join them, or autogen rebase to move one behind the other");
    }
}
