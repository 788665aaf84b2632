package dev.autogen.generator.squash;

import dev.autogen.generator.NewRevision;
import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.generator.hazard.Hazards;
import dev.autogen.generator.hazard.Losses;
import dev.autogen.generator.own.RememberedConstants;
import dev.autogen.generator.proof.CommittedAlone;
import dev.autogen.generator.proof.LockShare;
import dev.autogen.generator.proof.ScratchRun;
import dev.autogen.generator.server.Server;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.internal.edit.SchemaEditor;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Makes the one migration that does what a range of them does.
 *
 * @param server where scratch databases are made
 * @param targetSchema the schema whose name is left out
 * @param migrations the migrations with the range in them
 */
public record Squash(Server server, String targetSchema, Migrations migrations) {

    /**
     * What the range leads from and to, as its own migrations make it in a scratch database.
     *
     * @param before what is there before it
     * @param after what is there behind it
     * @param rows how many rows each table has behind it, as lines
     */
    public record Ends(Catalog before, Catalog after, List<String> rows) {

        public Ends {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Runs the range.
     *
     * @param starts the ids of what it follows and needs
     */
    public Ends ends(List<String> starts, List<RevisionInfo> range) throws SQLException {
        try (ScratchRun scratch = ScratchRun.begin(server, targetSchema, migrations)) {
            starts.forEach(scratch.migrator()::upgrade);
            Catalog before = scratch.read();
            scratch.migrator().upgrade(range.get(range.size() - 1).id());
            Catalog after = scratch.read();
            return new Ends(before, after, RowCounts.of(scratch, after.schema()));
        }
    }

    /**
     * Returns the migration from one end to the other.
     *
     * @throws AutogenException AG540 or AG580 if the range does by hand what a comparison cannot show
     */
    public MigrationScript script(Ends ends, List<RevisionInfo> range, NewRevision revision, RawSteps raw)
            throws SQLException {
        List<RangeSteps> steps = steps(range, ends.before().schema());
        ByHand.refuseUnmanaged(steps);
        ByHand byHand = ByHand.of(steps, ends.before().schema());
        byHand.check(raw);
        List<Operation> changes = changes(ends, steps);
        List<Operation> upgrade = new ArrayList<>(changes);
        List<Operation> downgrade = new ArrayList<>(SchemaDiffer.reverse(changes));
        boolean alone = false;
        if (raw == RawSteps.KEEP) {
            List<RangeSteps> backwards = new ArrayList<>(steps);
            Collections.reverse(backwards);
            List<Operation> back = backwards.stream()
                    .flatMap(step -> step.rawDowngrade().stream())
                    .toList();
            steps.forEach(step -> upgrade.addAll(step.rawUpgrade()));
            downgrade.addAll(0, back);
            alone = steps.stream()
                    .anyMatch(step ->
                            !step.revision().transactional() && !step.byHand().isEmpty());
        }
        MigrationScript script = revision.toScript().withOperations(upgrade, downgrade);
        return script.withOptions(script.options()
                        .transactional(!alone && fitsOneTransaction(script))
                        .withOrdinals(RememberedConstants.of(range, migrations).byColumn()))
                .withNotes(notes(script, changes, ends, byHand, raw, range));
    }

    private List<RangeSteps> steps(List<RevisionInfo> range, Schema before) {
        List<RangeSteps> steps =
                range.stream().map(r -> RangeSteps.of(r, migrations)).toList();
        boolean rows = !before.tables().isEmpty() || steps.stream().anyMatch(RangeSteps::mayInsert);
        return rows ? steps : steps.stream().map(RangeSteps::withoutRows).toList();
    }

    private static List<Operation> changes(Ends ends, List<RangeSteps> steps) {
        Schema before = ends.before().schema();
        List<Operation> renames = CarriedRenames.of(
                before, steps.stream().flatMap(step -> step.upgrade().stream()).toList());
        Schema renamed = SchemaEditor.applyAll(before, renames);
        List<Operation> changes = new ArrayList<>(renames);
        changes.addAll(SchemaDiffer.diff(renamed, ends.after().schema()));
        return changes;
    }

    private boolean fitsOneTransaction(MigrationScript script) throws SQLException {
        try (Connection connection = server.open()) {
            return !CommittedAlone.isAny(script) && LockShare.fits(script.upgrade(), connection);
        }
    }

    private static List<String> notes(
            MigrationScript script,
            List<Operation> changes,
            Ends ends,
            ByHand byHand,
            RawSteps raw,
            List<RevisionInfo> range) {
        List<String> notes = new ArrayList<>();
        notes.add("Squashed from "
                + String.join(", ", range.stream().map(RevisionInfo::toString).toList()) + ".");
        notes.addAll(Hazards.of(changes).notes());
        notes.addAll(Losses.notes(changes, ends.before()));
        notes.addAll(Losses.onTheWayBack(script.downgrade()));
        CommittedAlone.note(script).ifPresent(notes::add);
        notes.addAll(byHand.notes(raw));
        return notes;
    }
}
