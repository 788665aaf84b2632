package dev.autogen.generator.catalog;

import dev.autogen.runtime.name.QualifiedName;

/**
 * An object that autogen sees and does not touch.
 *
 * @param kind what it is, {@code partitioned table}
 * @param name its name
 * @param reason why it is left alone, as the end of a sentence
 * @param uncompared whether the model has something under this name that is not, or not known to be, what is there
 */
public record LeftAlone(String kind, QualifiedName name, String reason, boolean uncompared) {

    /** Makes one that the model does not speak of. */
    public LeftAlone(String kind, QualifiedName name, String reason) {
        this(kind, name, reason, false);
    }

    /** Returns it as a line for the user. */
    public String describe() {
        return kind + " " + name + " ignored: " + reason;
    }
}
