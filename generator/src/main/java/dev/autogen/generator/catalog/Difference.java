package dev.autogen.generator.catalog;

import java.util.Locale;

/** How something that scripts made differs from the model, where the application works with both. */
public enum Difference {
    /** The database refuses what the model allows. */
    STRICTER,
    /** The database accepts what the model does not allow. */
    WIDER,
    /** The same columns in another order. */
    ORDER,
    /** The same under another name. */
    NAME;

    /** Returns the word for it, {@code stricter}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
