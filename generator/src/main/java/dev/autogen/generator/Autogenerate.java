package dev.autogen.generator;

import dev.autogen.generator.compile.CandidateMigration;
import dev.autogen.generator.compile.MigrationCompiler;
import dev.autogen.generator.emit.JavaSourceFile;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.generator.emit.MigrationWriter;
import dev.autogen.generator.hazard.Hazards;
import dev.autogen.generator.hazard.Losses;
import dev.autogen.generator.proof.LockShare;
import dev.autogen.generator.proof.ProofResult;
import dev.autogen.generator.proof.Prover;
import dev.autogen.runtime.operation.Operation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The main job: from the difference between model and database to a proven migration in a file.
 *
 * <p>Nothing is written before the proof, and nothing at all where there is no difference.
 */
public final class Autogenerate {

    private final Server server;
    private final MigrationDirectory directory;

    /** Makes a generator that proves on a server and writes to a directory. */
    public Autogenerate(Server server, MigrationDirectory directory) {
        this.server = server;
        this.directory = directory;
    }

    /**
     * Writes the migration for a difference.
     *
     * @return what was written, empty where model and database agree
     * @throws dev.autogen.runtime.AutogenException AG510 if the file cannot be written, AG520 or AG521 if the migration
     *     fails its proof
     */
    public Optional<Outcome> run(Comparison comparison, NewRevision revision) throws SQLException {
        if (comparison.isEmpty()) {
            return Optional.empty();
        }
        directory.checkWritable(revision.packageName());
        List<Operation> upgrade = comparison.upgrade();
        MigrationScript script = MigrationScript.empty(
                        revision.packageName(),
                        revision.id(),
                        revision.parents(),
                        revision.message(),
                        revision.created())
                .withOperations(upgrade, comparison.downgrade())
                .withOptions(options(upgrade));
        List<String> notes = new ArrayList<>(Hazards.of(upgrade).notes());
        notes.addAll(Losses.notes(upgrade, comparison.catalog()));
        ProofResult proof = prove(comparison, script.withNotes(notes), revision.proof());
        if (proof instanceof ProofResult.NotProven unproven) {
            notes.add("NOT PROVEN: " + unproven.reason() + ".");
        }
        MigrationScript proven = script.withNotes(notes);
        List<Path> files = revision.dryRun() ? List.of() : directory.write(new MigrationWriter().write(proven));
        return Optional.of(new Outcome(proven, files, proof));
    }

    private ProofResult prove(Comparison comparison, MigrationScript script, NewRevision.ProofChoice choice)
            throws SQLException {
        if (choice == NewRevision.ProofChoice.NONE) {
            return new ProofResult.NotProven("--no-verify was given");
        }
        List<JavaSourceFile> sources = new MigrationWriter().write(script);
        try (CandidateMigration candidate = CandidateMigration.compile(new MigrationCompiler(List.of()), sources)) {
            Prover prover = new Prover(server);
            return choice == NewRevision.ProofChoice.LIVE
                    ? prover.proveLive(candidate.migration(), comparison)
                    : prover.prove(
                            candidate.migration(), comparison, script.options().transactional());
        }
    }

    /** A change that would fill the server's lock table runs step by step instead of in one transaction. */
    private MigrationScript.Options options(List<Operation> upgrade) throws SQLException {
        try (Connection connection = server.open()) {
            MigrationScript.Options none = MigrationScript.Options.NONE;
            return new MigrationScript.Options(
                    none.label(), none.dependsOn(), LockShare.fits(upgrade, connection), none.irreversible());
        }
    }

    /**
     * What a run made.
     *
     * @param script the migration
     * @param files where it is, none for a dry run
     * @param proof whether it was proven
     */
    public record Outcome(MigrationScript script, List<Path> files, ProofResult proof) {}
}
