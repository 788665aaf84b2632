package dev.autogen.generator;

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
 */
public record NewRevision(
        String packageName,
        String id,
        List<String> parents,
        String message,
        Instant created,
        ProofChoice proof,
        boolean dryRun) {

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
