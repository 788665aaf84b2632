package dev.autogen.generator.catalog;

import dev.autogen.runtime.schema.QualifiedName;

/**
 * An object that autogen sees and does not touch.
 *
 * @param kind what it is, {@code partitioned table}
 * @param name its name
 * @param reason why it is left alone, as the end of a sentence
 */
public record LeftAlone(String kind, QualifiedName name, String reason) {

    /** Returns it as a line for the user. */
    public String describe() {
        return kind + " " + name + " left alone: " + reason;
    }
}
