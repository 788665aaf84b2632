package dev.autogen.runtime.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes down which numbered cases had a test that passed, and where: {@code target/conformance/*.txt} of the module. */
public final class ConformanceRecorder implements TestExecutionListener {

    private final Map<String, TreeSet<String>> passed = new TreeMap<>();
    private Optional<TestPlan> plan = Optional.empty();

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan started) {
        plan = Optional.of(started);
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            String where = test.getSource().map(ConformanceRecorder::className).orElse("");
            tags(test).filter(tag -> tag.getName().matches("C\\d{3}")).forEach(tag -> passed.computeIfAbsent(
                            tag.getName(), name -> new TreeSet<>())
                    .add(where));
        }
    }

    /** A dynamic test has no tags of its own, but those of the factory and the class above it. */
    private Stream<TestTag> tags(TestIdentifier test) {
        return Stream.iterate(
                        Optional.of(test),
                        Optional::isPresent,
                        identifier -> plan.flatMap(tests -> identifier.flatMap(tests::getParent)))
                .flatMap(Optional::stream)
                .flatMap(identifier -> identifier.getTags().stream());
    }

    private static String className(TestSource source) {
        String name = source instanceof MethodSource method ? method.getClassName() : "";
        return name.substring(name.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        List<String> lines = new ArrayList<>();
        passed.forEach((number, classes) -> lines.add(number + " " + String.join(" ", classes)));
        RunRecord.write("conformance", lines);
        passed.clear();
    }
}
