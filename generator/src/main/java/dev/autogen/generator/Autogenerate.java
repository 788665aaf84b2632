package dev.autogen.generator;

import dev.autogen.generator.baseline.Reproduction;
import dev.autogen.generator.comparison.Comparison;
import dev.autogen.generator.compile.CandidateMigration;
import dev.autogen.generator.compile.MigrationCompiler;
import dev.autogen.generator.emit.JavaSourceFile;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.generator.emit.MigrationWriter;
import dev.autogen.generator.extension.Extensions;
import dev.autogen.generator.own.Dependants;
import dev.autogen.generator.own.ForeignNames;
import dev.autogen.generator.proof.Claim;
import dev.autogen.generator.proof.ProofResult;
import dev.autogen.generator.proof.Prover;
import dev.autogen.generator.proof.ReproductionProof;
import dev.autogen.generator.server.Server;
import java.nio.file.Path;
import java.sql.SQLException;
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
    private final Extensions extensions;

    /** Makes a generator that proves on a server and writes to a directory. */
    public Autogenerate(Server server, MigrationDirectory directory) {
        this(server, directory, Extensions.NONE);
    }

    /** Makes one that lets the user's extensions rewrite what it writes. */
    public Autogenerate(Server server, MigrationDirectory directory, Extensions extensions) {
        this.server = server;
        this.directory = directory;
        this.extensions = extensions;
    }

    /**
     * Writes the migration for a difference.
     *
     * @return what was written, empty where model and database agree
     * @throws dev.autogen.runtime.AutogenException AG506 or AG507 if objects of others are in the way, AG510 if a file cannot be written, AG520 or AG521 if the migration
     *     fails its proof, AG566 or AG567 if an extension gets in the way
     */
    public Optional<Outcome> run(Comparison comparison, NewRevision revision) throws SQLException {
        if (comparison.isEmpty()) {
            return Optional.empty();
        }
        Dependants.refuse(comparison.upgrade(), comparison.catalog(), comparison.current(), comparison.leftAlone());
        ForeignNames.refuse(comparison.upgrade(), comparison.catalog(), comparison.current());
        directory.checkWritable(revision.packageName());
        Drafts drafts = Drafts.of(comparison, revision, extensions, server);
        boolean live = revision.proof() == NewRevision.ProofChoice.LIVE && !drafts.stepByStep();
        return Optional.of(write(
                drafts,
                revision,
                claim -> live
                        ? new Prover(server).proveLive(claim, comparison)
                        : new Prover(server).prove(claim, comparison)));
    }

    /**
     * Writes the migration that makes a whole database again.
     *
     * @param common what entities describe of it
     * @throws dev.autogen.runtime.AutogenException AG520 or AG412 if the migration fails its proof
     */
    public Outcome run(Reproduction whole, Comparison common, NewRevision revision) throws SQLException {
        directory.checkWritable(revision.packageName());
        MigrationScript script = revision.toScript().withOperations(whole.upgrade(), whole.downgrade());
        Drafts drafts = Drafts.of(script, common, extensions, server);
        ReproductionProof proof = new ReproductionProof(server, common.scope(), whole.expected());
        return write(drafts, revision, proof::prove);
    }

    private Outcome write(Drafts made, NewRevision revision, ClaimProof way) throws SQLException {
        Drafts drafts = made;
        drafts.scripts().forEach(script -> directory.checkWritable(script.packageName()));
        List<List<JavaSourceFile>> sources = print(drafts);
        ProofResult proof = prove(drafts, sources, revision.proof(), way);
        Optional<String> doubt = doubt(proof);
        if (doubt.isPresent()) {
            drafts = drafts.withNote(doubt.get());
            sources = print(drafts);
        }
        List<JavaSourceFile> files = sources.stream().flatMap(List::stream).toList();
        List<Path> written = revision.dryRun() ? List.of() : directory.write(files);
        return new Outcome(drafts.scripts(), files, written, proof);
    }

    /** How a claim is proven. */
    private interface ClaimProof {
        ProofResult prove(Claim claim) throws SQLException;
    }

    private static List<List<JavaSourceFile>> print(Drafts drafts) {
        MigrationWriter writer = new MigrationWriter();
        return drafts.scripts().stream().map(writer::write).toList();
    }

    private static ProofResult prove(
            Drafts drafts, List<List<JavaSourceFile>> sources, NewRevision.ProofChoice choice, ClaimProof way)
            throws SQLException {
        if (choice == NewRevision.ProofChoice.NONE) {
            return new ProofResult.NotProven("--no-verify was given");
        }
        if (sources.isEmpty()) {
            return new ProofResult.NotProven("the extensions returned no migration");
        }
        try (CandidateMigration candidate = CandidateMigration.compile(new MigrationCompiler(List.of()), sources)) {
            return way.prove(new Claim(candidate.migration(), drafts.complete(), drafts.transactional()));
        }
    }

    /** What the proof could not show stands in the file. */
    private static Optional<String> doubt(ProofResult proof) {
        if (proof instanceof ProofResult.NotProven unproven) {
            return Optional.of("NOT PROVEN: " + unproven.reason() + ".");
        }
        List<String> left = ((ProofResult.Proven) proof).left();
        return left.isEmpty() ? Optional.empty() : Optional.of("LEFT TO DO " + String.join("; ", left) + ".");
    }

    /**
     * What a run made.
     *
     * @param scripts the migrations: one, unless extensions made several or none of it
     * @param sources their files
     * @param files where they are, none for a dry run
     * @param proof whether they were proven
     */
    public record Outcome(
            List<MigrationScript> scripts, List<JavaSourceFile> sources, List<Path> files, ProofResult proof) {}
}
