package dev.autogen.generator.hazard;

import dev.autogen.generator.hazard.Lock.Work;
import dev.autogen.runtime.name.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The locks of a migration, one line a table, in the order in which the tables are locked. */
final class LockReport {

    /** What stands before the columns that rows get values in. */
    static final String FILLED = " while rows are filled ";

    private LockReport() {}

    static List<String> lines(List<Lock> locks) {
        return locks.stream()
                .map(Lock::table)
                .distinct()
                .map(t -> line(t, locks))
                .toList();
    }

    private static String line(QualifiedName table, List<Lock> all) {
        List<Lock> locks = all.stream().filter(l -> l.table().equals(table)).toList();
        Map<LockMode, Map<Work, List<String>>> byMode = new TreeMap<>(Collections.reverseOrder());
        for (Lock lock : locks) {
            byMode.computeIfAbsent(lock.mode(), m -> new TreeMap<>(Collections.reverseOrder()))
                    .computeIfAbsent(lock.work(), w -> new ArrayList<>())
                    .add(lock.what());
        }
        List<String> phrases = new ArrayList<>();
        byMode.forEach((mode, works) -> works.forEach((work, what) -> {
            boolean brief = work == Work.BRIEF || work == Work.NO_REWRITE;
            if (!brief || phrases.isEmpty()) {
                phrases.add(mode.sql() + phrase(work, what.stream().distinct().toList()));
            }
        }));
        return table + " " + String.join("; ", phrases);
    }

    private static String phrase(Work work, List<String> what) {
        String names = what.stream().collect(Collectors.joining(", "));
        return switch (work) {
            case BRIEF -> ", brief";
            case NO_REWRITE -> ", brief (no rewrite)";
            case BUILD -> " while " + names + (what.size() == 1 ? " builds" : " build");
            case SCAN -> " while every row is checked (" + names + ")";
            case FILL -> FILLED + "(" + names + ")";
            case BATCHES -> ", on the rows of one batch at a time";
            case REWRITE -> " while it REWRITES the table (" + names + ")";
        };
    }
}
