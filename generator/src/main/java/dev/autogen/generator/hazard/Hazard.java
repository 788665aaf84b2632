package dev.autogen.generator.hazard;

/**
 * Something about an operation that a reviewer must know.
 *
 * @param kind the kind
 * @param object the table, sequence, type or schema
 * @param text what happens, as the rest of a sentence
 */
public record Hazard(HazardKind kind, String object, String text) {

    /** Returns the stable code of the rule, {@code L11}. */
    public String code() {
        return kind.code();
    }
}
