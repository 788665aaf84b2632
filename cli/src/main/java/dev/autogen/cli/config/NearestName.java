package dev.autogen.cli.config;

import dev.autogen.generator.rename.Likeness;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that a mistyped one was probably meant to be. */
final class NearestName {

    private NearestName() {}

    static Optional<String> of(String typed, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> Likeness.distance(typed, name)))
                .filter(name -> Likeness.distance(typed, name) <= Math.max(2, name.length() / 3));
    }
}
