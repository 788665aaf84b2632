package dev.autogen.runtime.testing;

import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Tells {@link Frozen} which test runs. */
public final class FrozenTests implements TestExecutionListener {

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Frozen.begin("outside");
    }

    @Override
    public void executionStarted(TestIdentifier started) {
        if (started.isTest()) {
            String name = started.getDisplayName().replaceAll("[^A-Za-z0-9>]+", "_");
            String place = started.getSource().map(FrozenTests::place).orElse("other");
            Frozen.begin(place + "/" + name.substring(0, Math.min(name.length(), 120)) + "-"
                    + Integer.toHexString(started.getUniqueId().hashCode()));
        }
    }

    private static String place(TestSource source) {
        return source instanceof MethodSource method
                ? method.getClassName().replaceFirst(".*\\.", "") + "/" + method.getMethodName()
                : "other";
    }
}
