package dev.autogen.generator;

import dev.autogen.generator.carry.Carried;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.convert.Zones;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.generator.extension.Extensions;
import dev.autogen.generator.extension.Rewriting;
import dev.autogen.generator.fill.Fills;
import dev.autogen.generator.hazard.Hazards;
import dev.autogen.generator.hazard.Losses;
import dev.autogen.generator.hazard.NewPartitions;
import dev.autogen.generator.hazard.RowCounts;
import dev.autogen.generator.keep.Keeping;
import dev.autogen.generator.online.OnlineForms;
import dev.autogen.generator.proof.CommittedAlone;
import dev.autogen.generator.proof.LockShare;
import dev.autogen.generator.rename.NamesBefore;
import dev.autogen.generator.server.Server;
import dev.autogen.runtime.internal.server.DistributedTables;
import dev.autogen.runtime.internal.server.SessionSettings;
import dev.autogen.runtime.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The migrations that a difference makes, before their proof: one, or what the user's extensions make of it.
 *
 * @param scripts the migrations, in the order they run
 * @param complete whether they do exactly what the difference asks for
 */
record Drafts(List<MigrationScript> scripts, boolean complete) {

    static Drafts of(Comparison comparison, NewRevision revision, Extensions extensions, Server server)
            throws SQLException {
        Carried carried = comparison.carried();
        MigrationScript plain = revision.toScript()
                .withOperations(carried.onUpgrade(comparison.upgrade()), carried.onDowngrade(comparison.downgrade()));
        MigrationScript script =
                revision.online() ? OnlineForms.of(plain, comparison.current(), comparison.desired()) : plain;
        return of(script, comparison, extensions, server);
    }

    /** Makes them of a migration that does all this and maybe more. */
    static Drafts of(MigrationScript plain, Comparison comparison, Extensions extensions, Server server)
            throws SQLException {
        Carried carried = comparison.carried();
        List<MigrationScript> rewritten = new Rewriting(extensions).rewrite(plain);
        List<MigrationScript> scripts = new ArrayList<>();
        try (Connection connection = server.open()) {
            SessionSettings.pin(connection, comparison.scope().targetSchema());
            DistributedTables.refuse(connection, comparison.upgrade());
            RowCounts counts = new RowCounts(connection, comparison.catalog(), new NamesBefore(comparison.renames()));
            for (MigrationScript script : rewritten) {
                Losses.check(script.upgrade(), comparison.catalog());
                boolean transactional = script.options().transactional()
                        && !CommittedAlone.isAny(script)
                        && LockShare.fits(script.upgrade(), connection);
                scripts.add(script.withOptions(script.options().transactional(transactional))
                        .withNotes(counts.in(notes(script, comparison), script.upgrade(), carried.saved())));
            }
        }
        remember(scripts, comparison);
        boolean complete = rewritten.size() == 1
                && rewritten.get(0).upgrade().equals(plain.upgrade())
                && rewritten.get(0).downgrade().equals(plain.downgrade());
        return new Drafts(scripts, complete);
    }

    /** The last of them says what numbers mean from then on. */
    private static void remember(List<MigrationScript> scripts, Comparison comparison) {
        if (!scripts.isEmpty()) {
            int last = scripts.size() - 1;
            MigrationScript script = scripts.get(last);
            scripts.set(
                    last,
                    script.withOptions(
                            script.options().withOrdinals(comparison.ordinals().unsaid(comparison.desired()))));
        }
    }

    private static List<String> notes(MigrationScript script, Comparison comparison) {
        List<Operation> upgrade = script.upgrade();
        List<String> notes = new ArrayList<>(
                Hazards.of(upgrade, comparison.carried().saved()).notes());
        notes.addAll(Keeping.notes(upgrade));
        notes.addAll(NewPartitions.notes(upgrade));
        notes.addAll(Losses.notes(upgrade, comparison.catalog()));
        notes.addAll(Losses.onTheWayBack(script.downgrade()));
        notes.addAll(Losses.refusedOnTheWayBack(script.downgrade()));
        notes.addAll(Zones.notes(upgrade));
        notes.addAll(comparison.ordinals().notes(upgrade));
        notes.addAll(comparison.readAs());
        notes.addAll(Fills.filled(upgrade));
        notes.addAll(Fills.notes(script.downgrade()));
        CommittedAlone.note(script).ifPresent(notes::add);
        notes.addAll(script.notes());
        return notes;
    }

    /** A change that would fill the server's lock table runs step by step instead of in one transaction. */
    boolean transactional() {
        return scripts.stream().allMatch(script -> script.options().transactional());
    }

    /** Tells whether something in it cannot run in a transaction together with what follows. */
    boolean stepByStep() {
        return scripts.stream().anyMatch(CommittedAlone::isAny);
    }

    Drafts withNote(String note) {
        return new Drafts(scripts.stream().map(script -> script.withNote(note)).toList(), complete);
    }
}
