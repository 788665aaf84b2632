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
                        "is applied (" + entry.message() + "), but there is no such migration",
                        "Bring its file back, or check out the branch that has it and downgrade there; "
                                + "\"autogen stamp --purge\" forgets it."));
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
                "Look whether the schema is right with \"autogen check\". \"autogen upgrade\" applies what is missing; "
                        + "\"autogen stamp REVISION\" says what is there already.");
    }

    private static Finding contradictory(HistoryEntry entry) {
        return new Finding(
                entry.revision(),
                Finding.Kind.CONTRADICTORY,
                "has a history that cannot be true: " + entry.contradiction(),
                "Somebody has changed " + HistoryTable.NAME
                        + ". Look what is really there, and say so: \"autogen stamp --purge REVISION\".");
    }

    private Finding unfinished(HistoryEntry entry) {
        return new Finding(
                entry.revision(),
                Finding.Kind.UNFINISHED,
                "stopped after step " + entry.step().orElse(0) + " of its "
                        + entry.action().sql() + ": " + entry.message(),
                "\"" + UnfinishedRevision.command(entry, migrations.graph())
                        + "\" goes on where it stopped; \"autogen stamp current\" puts an end to it.");
    }
}
