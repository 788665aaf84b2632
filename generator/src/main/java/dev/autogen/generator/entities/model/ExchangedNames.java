package dev.autogen.generator.entities.model;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.ColumnReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names that change places by {@code @RenamedFrom}: they look the same before and after, and the annotation may stay, so
 * nothing can be done for them by themselves.
 *
 * @param <T> the names of columns or of tables
 */
public final class ExchangedNames<T> {

    private final Map<T, List<String>> former;
    private final BiFunction<T, String, T> sibling;

    private ExchangedNames(Map<T, List<String>> former, BiFunction<T, String, T> sibling) {
        this.former = former;
        this.sibling = sibling;
    }

    /** Returns a line for each circle of names. */
    public static List<String> notes(Predecessors predecessors) {
        List<String> notes = new ArrayList<>();
        new ExchangedNames<>(predecessors.tables(), QualifiedName::sibling)
                .circles()
                .forEach(circle -> notes.add(note("tables", circle, QualifiedName::toString)));
        new ExchangedNames<>(predecessors.columns(), (column, name) -> new ColumnReference(column.table(), name))
                .circles()
                .forEach(
                        circle -> notes.add(note("columns", circle, column -> column.table() + "." + column.column())));
        return notes;
    }

    /** Returns each circle once: each name in it was the next. */
    private List<List<T>> circles() {
        List<List<T>> circles = new ArrayList<>();
        Set<T> known = new HashSet<>();
        for (T name : former.keySet()) {
            List<T> circle = new ArrayList<>();
            if (known.add(name) && leadsBack(name, name, circle)) {
                known.addAll(circle);
                circles.add(circle);
            }
        }
        return circles;
    }

    private boolean leadsBack(T name, T start, List<T> passed) {
        passed.add(name);
        for (String was : former.getOrDefault(name, List.of())) {
            T before = sibling.apply(name, was);
            if (before.equals(start) && passed.size() > 1) {
                return true;
            }
            if (former.containsKey(before) && !passed.contains(before) && leadsBack(before, start, passed)) {
                return true;
            }
        }
        passed.remove(passed.size() - 1);
        return false;
    }

    private static <T> String note(String kind, List<T> circle, Function<T, String> text) {
        List<String> names = circle.stream().map(text).toList();
        String renames = IntStream.range(0, names.size())
                .mapToObj(i -> "--rename " + names.get((i + 1) % names.size()) + "=" + names.get(i))
                .collect(Collectors.joining(" "));
        return "the " + kind + " "
                + names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" and "))
                + " name each other in @RenamedFrom: autogen cannot tell whether they were swapped already, and does not"
                + " rename them. If they were not, use " + renames + " once. Then remove the annotations.";
    }
}
