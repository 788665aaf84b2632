package dev.autogen.generator;

import dev.autogen.generator.emit.ClassNaming;
import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.runtime.revision.RevisionInfo;
import java.time.Instant;
import java.util.List;

/**
 * What the user says of a revision that is to be written.
 *
 * @param packageName the package of the class
 * @param id the id, letters and digits
 * @param parents the revisions it follows
 * @param message what it does
 * @param created when it is made
 * @param proof how it is to be proven
 * @param dryRun whether nothing is to be written
 * @param options the rarer attributes
 * @param naming how its class is named
 * @param online whether it is written in forms that do not block the application
 */
public record NewRevision(
        String packageName,
        String id,
        List<String> parents,
        String message,
        Instant created,
        ProofChoice proof,
        boolean dryRun,
        MigrationScript.Options options,
        ClassNaming naming,
        boolean online) {

    /** Makes one in the plain forms. */
    public NewRevision(
            String packageName,
            String id,
            List<String> parents,
            String message,
            Instant created,
            ProofChoice proof,
            boolean dryRun,
            MigrationScript.Options options,
            ClassNaming naming) {
        this(packageName, id, parents, message, created, proof, dryRun, options, naming, false);
    }

    /** Makes one that has nothing out of the ordinary. */
    public NewRevision(
            String packageName,
            String id,
            List<String> parents,
            String message,
            Instant created,
            ProofChoice proof,
            boolean dryRun) {
        this(
                packageName,
                id,
                parents,
                message,
                created,
                proof,
                dryRun,
                MigrationScript.Options.NONE,
                ClassNaming.DEFAULT);
    }

    /** Returns the same revision, in forms that do not block the application or in the plain ones. */
    public NewRevision withOnline(boolean other) {
        return new NewRevision(packageName, id, parents, message, created, proof, dryRun, options, naming, other);
    }

    /** Returns its place among the revisions; it has no class yet. */
    public RevisionInfo info() {
        return new RevisionInfo(
                id,
                parents,
                options.dependsOn(),
                options.label(),
                message,
                "",
                options.transactional(),
                options.irreversible(),
                options.replaces(),
                "the new migration");
    }

    /** Returns the migration of this revision, which does nothing yet. */
    public MigrationScript toScript() {
        return MigrationScript.empty(naming.packageOf(packageName, created), id, parents, message, created)
                .withOptions(options)
                .withNaming(naming);
    }

    /** How a migration is to be proven. */
    public enum ProofChoice {
        /** On a throw-away copy. */
        COPY,
        /** On the live database, rolled back: it locks what it changes. */
        LIVE,
        /** Not at all. */
        NONE
    }
}
