package dev.autogen.generator.diff;

import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.NamedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Two collections laid side by side by a key.
 *
 * @param dropped what only the current one has
 * @param kept what both have
 * @param added what only the desired one has
 * @param <T> the kind of object
 */
record Pairs<T>(List<T> dropped, List<Pair<T>> kept, List<T> added) {

    /** The current and the desired state of one object. */
    record Pair<T>(T current, T desired) {}

    static <T extends Named> Pairs<T> of(NamedSet<T> current, NamedSet<T> desired) {
        return of(current.stream().toList(), desired.stream().toList(), Named::name);
    }

    static <T, K> Pairs<T> of(Collection<T> current, Collection<T> desired, Function<? super T, K> key) {
        Map<K, T> left = new LinkedHashMap<>();
        current.forEach(item -> left.put(key.apply(item), item));
        List<Pair<T>> kept = new ArrayList<>();
        List<T> added = new ArrayList<>();
        for (T item : desired) {
            T counterpart = left.remove(key.apply(item));
            if (counterpart == null) {
                added.add(item);
            } else {
                kept.add(new Pair<>(counterpart, item));
            }
        }
        return new Pairs<>(List.copyOf(left.values()), kept, added);
    }
}
