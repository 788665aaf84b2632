package dev.autogen.generator.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what is too much for one go. */
final class Groups {

    private Groups() {}

    static <T> List<List<T>> of(Collection<T> all, int size) {
        List<T> list = List.copyOf(all);
        List<List<T>> groups = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            groups.add(list.subList(from, Math.min(from + size, list.size())));
        }
        return groups;
    }
}
