package dev.autogen.runtime.internal.run;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.checksum.Checksum;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.report.Finding;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The applied migrations that do something else now; only those are loaded whose checksum the log has. */
public record ChangedMigrations(Migrations migrations, AppliedRevisions applied) {

    /** Returns the findings of all applied migrations. */
    public List<Finding> findings() {
        return of(applied.ids());
    }

    /** Returns the findings of some of them. */
    List<Finding> of(Set<String> revisions) {
        List<Finding> findings = new ArrayList<>();
        for (RevisionInfo revision : migrations.graph().inOrder(revisions)) {
            Optional.ofNullable(applied.byRevision().get(revision.id()))
                    .flatMap(HistoryEntry::checksum)
                    .filter(Checksum::comparable)
                    .flatMap(then -> finding(revision, then))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> finding(RevisionInfo revision, String then) {
        String now;
        try {
            now = Checksum.of(migrations.load(revision));
        } catch (AutogenException e) {
            return Optional.of(new Finding(
                    revision.id(),
                    Finding.Kind.BROKEN,
                    "cannot be compared with what was applied: " + e.getMessage(),
                    "Its upgrade fails, so no new database can be migrated."));
        }
        return Checksum.comparable(now) && !then.equals(now)
                ? Optional.of(new Finding(
                        revision.id(),
                        Finding.Kind.CHANGED,
                        "was edited after it was applied",
                        "Undo the edit and make the change in a new migration. If the database has the change already, "
                                + "\"autogen stamp --purge current\" records the migrations as they are now."))
                : Optional.empty();
    }
}
