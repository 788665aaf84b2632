package dev.autogen.generator.diff;

import dev.autogen.runtime.name.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Constraints or indexes of one table laid side by side: chosen names by name, all others by what they are.
 *
 * @param dropped what is not wanted any more
 * @param kept what stays, perhaps under another name
 * @param added what is new
 * @param <T> constraint or index
 */
record Matches<T>(List<T> dropped, List<Match<T>> kept, List<T> added) {

    /**
     * One that stays.
     *
     * @param current what it is now
     * @param desired what it shall be: the same structure
     * @param renamed whether it takes the desired name
     */
    record Match<T>(T current, T desired, boolean renamed) {}

    /**
     * What is known of the things to match.
     *
     * @param name the name of one
     * @param structure what one is without its name
     * @param claimed whether the model has something else under the name of one
     */
    record Rules<T>(Function<T, ObjectName> name, Function<T, T> structure, Predicate<T> claimed) {}

    static <T> Matches<T> of(List<T> current, List<T> desired, Rules<T> rules) {
        return current.isEmpty()
                ? new Matches<>(List.of(), List.of(), desired)
                : new Matcher<>(rules, current).match(desired);
    }

    private static final class Matcher<T> {

        private final Rules<T> rules;
        private final Set<T> left;
        private final Map<T, List<T>> byStructure = new HashMap<>();
        private final List<Match<T>> kept = new ArrayList<>();

        Matcher(Rules<T> rules, List<T> current) {
            this.rules = rules;
            this.left = new LinkedHashSet<>(current);
            for (T item : current) {
                byStructure
                        .computeIfAbsent(rules.structure().apply(item), s -> new ArrayList<>())
                        .add(item);
            }
        }

        Matches<T> match(List<T> desired) {
            List<T> chosen = new ArrayList<>();
            List<T> given = new ArrayList<>();
            for (T item : desired) {
                boolean isChosen = rules.name().apply(item).chosen();
                if (!isChosen) {
                    given.add(item);
                } else if (!take(item, find(item, c -> nameOf(c).equals(nameOf(item))), false)) {
                    chosen.add(item);
                }
            }
            List<T> added = new ArrayList<>();
            for (T item : chosen) {
                if (!take(item, find(item, c -> !rules.claimed().test(c)), true)) {
                    added.add(item);
                }
            }
            for (T item : given) {
                if (!takeGiven(item)) {
                    added.add(item);
                }
            }
            return new Matches<>(List.copyOf(left), kept, added);
        }

        /** The name in the database stays, unless the model chose it for something else. */
        private boolean takeGiven(T item) {
            Predicate<T> unclaimed = c -> !rules.claimed().test(c);
            return take(item, find(item, unclaimed.and(c -> nameOf(c).equals(nameOf(item)))), false)
                    || take(item, find(item, unclaimed), false)
                    || take(item, find(item, c -> true), true);
        }

        private Optional<T> find(T item, Predicate<T> fits) {
            return byStructure.getOrDefault(rules.structure().apply(item), List.of()).stream()
                    .filter(left::contains)
                    .filter(fits)
                    .findFirst();
        }

        private boolean take(T item, Optional<T> found, boolean renamed) {
            found.ifPresent(current -> {
                left.remove(current);
                kept.add(new Match<>(current, item, renamed));
            });
            return found.isPresent();
        }

        private String nameOf(T item) {
            return rules.name().apply(item).text();
        }
    }
}
