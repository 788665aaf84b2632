package dev.autogen.runtime.testing;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Prints the {@link RunTotals} at the end of a run. */
public final class RunTotalsPrinter implements TestExecutionListener {

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        RunTotals.print();
    }
}
