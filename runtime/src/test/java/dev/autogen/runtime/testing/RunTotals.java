package dev.autogen.runtime.testing;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Numbers that tests count up over a run, printed when it ends: {@code zoo, downgrades identical: 212}. */
public final class RunTotals {

    private static final Map<String, Integer> TOTALS = new TreeMap<>();
    private static final Set<String> NOTES = new LinkedHashSet<>();

    private RunTotals() {}

    /** Adds one to a number. */
    public static void count(String what) {
        add(what, 1);
    }

    /** Adds to a number; adding nothing makes it appear. */
    public static synchronized void add(String what, int amount) {
        TOTALS.merge(what, amount, Integer::sum);
    }

    /** Has a line printed after the numbers; the same line only once. */
    public static synchronized void note(String line) {
        NOTES.add(line);
    }

    /** Prints them, and leaves them for the sums over all JVMs of a run. */
    static synchronized void print() {
        RunRecord.write(
                "totals",
                TOTALS.entrySet().stream()
                        .map(total -> total.getValue() + " " + total.getKey())
                        .toList());
        if (!TOTALS.isEmpty() || !NOTES.isEmpty()) {
            // jqwik leaves its line without an end.
            System.out.println();
        }
        TOTALS.forEach((what, total) -> System.out.println(what + ": " + total));
        TOTALS.clear();
        NOTES.forEach(System.out::println);
        NOTES.clear();
    }
}
