package dev.autogen.generator.extension;

/** What a {@link SchemaComparator} says of two texts. */
public enum Verdict {
    /** There is nothing to do. */
    SAME,
    /** The one of the model is to be put in place. */
    DIFFERENT,
    /** Autogen decides, by PostgreSQL's own text. */
    UNDECIDED
}
