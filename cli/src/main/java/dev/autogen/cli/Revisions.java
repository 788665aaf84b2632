package dev.autogen.cli;

import dev.autogen.runtime.migration.RevisionInfo;
import java.util.LinkedHashMap;
import java.util.Map;

/** Revisions as lines and as JSON. */
final class Revisions {

    private Revisions() {}

    static String line(RevisionInfo revision) {
        return revision.id() + "  " + revision.message().lines().findFirst().orElse("");
    }

    static Map<String, Object> document(RevisionInfo revision) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", revision.id());
        document.put("parents", revision.parents());
        document.put("message", revision.message());
        document.put("created", revision.created());
        return document;
    }

    static String pending(int count) {
        return count + (count == 1 ? " migration is" : " migrations are") + " pending: autogen upgrade";
    }
}
