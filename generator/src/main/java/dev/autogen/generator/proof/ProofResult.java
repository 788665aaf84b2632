package dev.autogen.generator.proof;

import java.util.List;

/** What is known of a migration after its proof. */
public sealed interface ProofResult {

    /**
     * It was applied and taken back.
     *
     * @param where on what, for a person
     * @param left what it leaves to do, of a migration that extensions have rewritten
     */
    record Proven(String where, List<String> left) implements ProofResult {

        public Proven {
            left = List.copyOf(left);
        }

        /** Makes the result of a migration that leaves nothing to do. */
        public Proven(String where) {
            this(where, List.of());
        }
    }

    /**
     * It could not be tried.
     *
     * @param reason why, without a full stop
     */
    record NotProven(String reason) implements ProofResult {}
}
