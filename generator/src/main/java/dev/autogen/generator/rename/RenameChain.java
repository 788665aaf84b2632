package dev.autogen.generator.rename;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Names that move up: the last is new, the first goes, and each between is left by one thing and taken by the next.
 *
 * @param <T> the names
 * @param former the names that a thing had, the last of them first
 * @param there tells which are there
 * @param wanted tells which the model has
 */
record RenameChain<T>(Function<T, List<T>> former, Predicate<T> there, Predicate<T> wanted) {

    /** One rename. */
    record Step<T>(T from, T to) {}

    /** Returns the renames that end at a name that is not there; none where no chain leads to it. */
    List<Step<T>> to(T name) {
        return to(name, new HashSet<>());
    }

    private List<Step<T>> to(T name, Set<T> passed) {
        for (T from : former.apply(name)) {
            if (there.test(from) && passed.add(from)) {
                List<Step<T>> steps = new ArrayList<>();
                if (wanted.test(from)) {
                    steps.addAll(to(from, passed));
                }
                if (!wanted.test(from) || !steps.isEmpty()) {
                    steps.add(0, new Step<>(from, name));
                    return steps;
                }
            }
        }
        return List.of();
    }
}
