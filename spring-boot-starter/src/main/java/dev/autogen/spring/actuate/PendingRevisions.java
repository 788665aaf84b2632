package dev.autogen.spring.actuate;

import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.spring.AutogenDatabase;
import dev.autogen.spring.AutogenDatabases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The revisions that each database lacks, by its name: what health is about. */
final class PendingRevisions {

    private PendingRevisions() {}

    static Map<String, List<String>> of(AutogenDatabases databases) {
        Map<String, List<String>> pending = new LinkedHashMap<>();
        for (AutogenDatabase database : databases.all()) {
            pending.put(
                    database.name(),
                    database.migrator().pending().stream().map(RevisionInfo::id).toList());
        }
        return pending;
    }

    static boolean none(Map<String, List<String>> pending) {
        return pending.values().stream().allMatch(List::isEmpty);
    }
}
