package dev.autogen.runtime.testing;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Numbers that tests count up over a run, printed when it ends: {@code zoo, downgrades identical: 212}. */
public final class RunTotals implements TestExecutionListener {

    private static final Map<String, Integer> TOTALS = new TreeMap<>();

    /** Adds one to a number. */
    public static synchronized void count(String what) {
        add(what, 1);
    }

    /** Adds to a number; adding nothing makes it appear. */
    public static synchronized void add(String what, int amount) {
        TOTALS.merge(what, amount, Integer::sum);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        print();
    }

    private static synchronized void print() {
        TOTALS.forEach((what, total) -> System.out.println(what + ": " + total));
        TOTALS.clear();
    }
}
