package dev.autogen.generator.squash;

/** What becomes of the raw SQL in a range that is squashed. */
public enum RawSteps {
    /** It is a reason to refuse. */
    REFUSE,
    /** It runs in its order behind the changes of the schema. */
    KEEP,
    /** It is left out, and the new migration says so. */
    OMIT
}
