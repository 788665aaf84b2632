package dev.autogen.generator.convert;

import java.util.Optional;

/**
 * What the values of a column may stand for when they become those of another type.
 *
 * @param name the word for it in an answer
 * @param fits the SQL condition that a value read in this way meets
 * @param there the expression for USING, absent where the difference has it already
 * @param back the expression for the way back
 */
public record Meaning(String name, String fits, Optional<String> there, Optional<String> back) {

    /** A meaning whose conversion the difference has already. */
    static Meaning plain(String name, String fits) {
        return new Meaning(name, fits, Optional.empty(), Optional.empty());
    }

    static Meaning of(String name, String fits, String there, String back) {
        return new Meaning(name, fits, Optional.of(there), Optional.of(back));
    }
}
