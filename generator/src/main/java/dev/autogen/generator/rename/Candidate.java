package dev.autogen.generator.rename;

import java.util.List;

/**
 * A rename that the difference may stand for, and what speaks for it.
 *
 * @param rename the rename
 * @param score how much speaks for it, out of 100
 * @param evidence what speaks for it, in a few words each
 */
public record Candidate(Rename rename, int score, List<String> evidence) {

    public Candidate {
        evidence = List.copyOf(evidence);
    }

    /** Returns the question: {@code column task.title may be task.headline now}. */
    public String question() {
        return rename.kind() + " " + rename.before() + " -> " + rename.after() + " (" + String.join(", ", evidence)
                + ")";
    }
}
