package dev.autogen.generator.catalog;

import dev.autogen.runtime.name.QualifiedName;
import java.util.Optional;

/**
 * An object that autogen sees and does not touch.
 *
 * @param kind what it is, {@code partitioned table}
 * @param name its name
 * @param reason why it is left alone, as the end of a sentence
 * @param uncompared whether the model has something under this name that is not, or not known to be, what is there
 * @param difference how it differs from the model, absent where the model does not speak of it
 */
public record LeftAlone(
        String kind, QualifiedName name, String reason, boolean uncompared, Optional<Difference> difference) {

    /** Makes one that the model does not speak of. */
    public LeftAlone(String kind, QualifiedName name, String reason) {
        this(kind, name, reason, false);
    }

    /** Makes one that does not differ in a way that has a word. */
    public LeftAlone(String kind, QualifiedName name, String reason, boolean uncompared) {
        this(kind, name, reason, uncompared, Optional.empty());
    }

    /** Makes one that differs from the model. */
    public LeftAlone(String kind, QualifiedName name, String reason, Difference difference) {
        this(kind, name, reason, false, Optional.of(difference));
    }

    /** Returns it as a line for the user. */
    public String describe() {
        return kind + " " + name + " ignored: " + reason;
    }
}
