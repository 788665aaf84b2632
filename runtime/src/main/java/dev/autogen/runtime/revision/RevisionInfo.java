package dev.autogen.runtime.revision;

import dev.autogen.runtime.migration.Revision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The facts of a migration that are known without loading its class: its {@link Revision} and its class name.
 *
 * @param id the id
 * @param parents the ids of the parents: none for a base, several for a merge
 * @param dependsOn the ids or labels of revisions on other branches that must be applied first
 * @param label the name of the branch that starts here
 * @param message what it does
 * @param created when it was generated, in ISO 8601, or nothing
 * @param transactional whether it runs in one transaction
 * @param irreversible why it cannot be reverted, absent if it can
 * @param replaces the ids of the revisions it was squashed from
 * @param className the binary name of its class
 */
public record RevisionInfo(
        String id,
        List<String> parents,
        List<String> dependsOn,
        Optional<String> label,
        String message,
        String created,
        boolean transactional,
        Optional<String> irreversible,
        List<String> replaces,
        String className) {

    private static final Pattern CLASS_NAME = Pattern.compile("R\\d{12}_([A-Za-z0-9]+)(_\\w+)?");

    public RevisionInfo {
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        replaces = List.copyOf(replaces);
    }

    /** Returns the facts of an annotation. */
    public static RevisionInfo of(Revision revision, String className) {
        return new RevisionInfo(
                revision.id(),
                List.of(revision.parents()),
                List.of(revision.dependsOn()),
                given(revision.label()),
                revision.message(),
                revision.created(),
                revision.transactional(),
                given(revision.irreversible()),
                List.of(revision.replaces()),
                className);
    }

    /** Returns the facts of an annotation in a class file, by the names of its elements. */
    static RevisionInfo of(Map<String, Object> annotation, String className) {
        return new RevisionInfo(
                text(annotation, "id"),
                texts(annotation, "parents"),
                texts(annotation, "dependsOn"),
                given(text(annotation, "label")),
                text(annotation, "message"),
                text(annotation, "created"),
                !Boolean.FALSE.equals(annotation.get("transactional")),
                given(text(annotation, "irreversible")),
                texts(annotation, "replaces"),
                className);
    }

    private static String text(Map<String, Object> annotation, String element) {
        return annotation.getOrDefault(element, "").toString();
    }

    private static List<String> texts(Map<String, Object> annotation, String element) {
        return annotation.get(element) instanceof List<?> values
                ? values.stream().map(Object::toString).toList()
                : List.of();
    }

    static Optional<String> given(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    /** Returns the same revision with other parents. */
    public RevisionInfo withParents(List<String> other) {
        return new RevisionInfo(
                id, other, dependsOn, label, message, created, transactional, irreversible, replaces, className);
    }

    /** Returns the class name without its package. */
    public String simpleName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** Tells whether the class is named {@code R<yyyyMMddHHmm>_<id>_<CamelSlug>}, which sorts files by date. */
    boolean isNamedByRule() {
        Matcher name = CLASS_NAME.matcher(simpleName());
        return name.matches() && id.equals(name.group(1));
    }

    /** Checks the class name and the id. */
    RevisionInfo checked() {
        if (!id.matches("[A-Za-z0-9]+")) {
            throw new RevisionException(
                    "AG214",
                    "The revision id \"" + id + "\" of " + className
                            + " is refused: an id has only letters and digits, since @, "
                            + "+, - and : have a meaning in revisions such as label@head or abc+2. Change the id.");
        }
        if (!isNamedByRule()) {
            throw new RevisionException(
                    "AG217",
                    "The migration class " + className + " with revision \"" + id + "\" is not named like a "
                            + "migration, so autogen may not find it. Name it R<yyyyMMddHHmm>_" + id + "_<What>.");
        }
        return this;
    }

    /** Returns the id and, in brackets, the message. */
    @Override
    public String toString() {
        return message.isEmpty() ? id : id + " (" + message.lines().findFirst().orElse("") + ")";
    }
}
