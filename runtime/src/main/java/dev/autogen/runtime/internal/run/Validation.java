package dev.autogen.runtime.internal.run;

import dev.autogen.runtime.internal.history.HistoryTable;
import dev.autogen.runtime.internal.step.UnfinishedRevision;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.report.Finding;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionGraph;
import dev.autogen.runtime.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what the log says was applied with the migrations there are. */
public record Validation(Migrations migrations, AppliedRevisions applied) {

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        applied.contradictions().forEach(entry -> findings.add(contradictory(entry)));
        missing(findings);
        findings.addAll(new ChangedMigrations(migrations, applied).findings());
        outOfOrder(findings);
        applied.unfinished().ifPresent(entry -> findings.add(unfinished(entry)));
        return findings;
    }

    private void missing(List<Finding> findings) {
        for (HistoryEntry entry : applied.byRevision().values()) {
            if (migrations.graph().find(entry.revision()).isEmpty()) {
                findings.add(new Finding(
                        entry.revision(),
                        Finding.Kind.MISSING,
                        "is applied (" + entry.message() + "), but the project has no such migration",
                        "Restore its file, or check out the branch that has it and downgrade there. "
                                + "\"autogen stamp --purge\" removes it from the history."));
            }
        }
    }

    private void outOfOrder(List<Finding> findings) {
        RevisionGraph graph = migrations.graph();
        Map<String, HistoryEntry> rows = applied.byRevision();
        for (RevisionInfo revision : graph.inOrder(rows.keySet())) {
            long own = place(revision.id());
            for (String need : graph.needs(revision.id())) {
                if (!rows.containsKey(need)) {
                    findings.add(outOfOrder(revision, "is applied, but " + need + ", which it needs, is not"));
                } else if (place(need) > own) {
                    findings.add(outOfOrder(revision, "was applied before " + need + ", which it needs"));
                }
            }
        }
    }

    private long place(String revision) {
        HistoryEntry row = applied.byRevision().get(revision);
        return row == null ? 0 : row.id();
    }

    private static Finding outOfOrder(RevisionInfo revision, String what) {
        return new Finding(
                revision.id(),
                Finding.Kind.OUT_OF_ORDER,
                what,
                "Run \"autogen check\" to see whether the schema is right. \"autogen upgrade\" applies what is missing. "
                        + "\"autogen stamp REVISION\" records what is there already.");
    }

    private static Finding contradictory(HistoryEntry entry) {
        return new Finding(
                entry.revision(),
                Finding.Kind.CONTRADICTORY,
                "has an impossible history: " + entry.contradiction(),
                "Somebody changed " + HistoryTable.NAME
                        + ". Check what the database really has, and record it: \"autogen stamp --purge REVISION\".");
    }

    private Finding unfinished(HistoryEntry entry) {
        return new Finding(
                entry.revision(),
                Finding.Kind.UNFINISHED,
                "stopped after step " + entry.step().orElse(0) + " of its "
                        + entry.action().sql() + ": " + entry.message(),
                "\"" + UnfinishedRevision.command(entry, migrations.graph())
                        + "\" continues where it stopped. \"autogen stamp current\" ends it.");
    }
}
