package dev.autogen.generator.rename;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much two names look alike. */
public final class Likeness {

    private Likeness() {}

    /** Returns a number from 0 to 1: by letters, by words, or one being a part of the other. */
    static double of(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        if (a.equals(b)) {
            return 1;
        }
        double letters = 1 - (double) distance(a, b) / Math.max(a.length(), b.length());
        return Math.max(letters, words(a, b));
    }

    private static double words(String a, String b) {
        Set<String> first = new HashSet<>(List.of(a.split("_")));
        Set<String> second = new HashSet<>(List.of(b.split("_")));
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        return (double) shared.size() / Math.max(first.size(), second.size());
    }

    /** Returns those of the names that are nearest to one, the nearest first. */
    static List<String> nearest(String name, Collection<String> names) {
        return names.stream()
                .filter(n -> of(name, n) >= 0.4)
                .sorted(Comparator.comparingDouble((String n) -> -of(name, n)).thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /** Returns how many letters are to be inserted, deleted or replaced to make one name of the other. */
    public static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
