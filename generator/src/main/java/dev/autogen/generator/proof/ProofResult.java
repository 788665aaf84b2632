package dev.autogen.generator.proof;

/** What is known of a migration after its proof. */
public sealed interface ProofResult {

    /**
     * It was applied and taken back.
     *
     * @param where on what, for a person
     */
    record Proven(String where) implements ProofResult {}

    /**
     * It could not be tried.
     *
     * @param reason why, without a full stop
     */
    record NotProven(String reason) implements ProofResult {}
}
