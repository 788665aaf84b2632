package dev.autogen.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down which numbered cases had a test that passed, and where: {@code target/conformance/*.txt} of the module.
 *
 * <p>The first line names the run of Maven, so that what an earlier run left does not count.
 */
public final class ConformanceRecorder implements TestExecutionListener {

    private static final Path DIRECTORY = Path.of("target", "conformance");

    private final Map<String, TreeSet<String>> passed = new TreeMap<>();

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            String where = test.getSource().map(ConformanceRecorder::className).orElse("");
            test.getTags().stream()
                    .filter(tag -> tag.getName().matches("C\\d{3}"))
                    .forEach(tag -> passed.computeIfAbsent(tag.getName(), name -> new TreeSet<>())
                            .add(where));
        }
    }

    private static String className(TestSource source) {
        String name = source instanceof MethodSource method ? method.getClassName() : "";
        return name.substring(name.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        Optional.ofNullable(System.getProperty("autogen.test.run")).ifPresent(this::write);
        passed.clear();
    }

    private void write(String run) {
        List<String> lines = new ArrayList<>(List.of(run));
        passed.forEach((number, classes) -> lines.add(number + " " + String.join(" ", classes)));
        try {
            Files.createDirectories(DIRECTORY);
            removeOthers(run);
            Files.write(Files.createTempFile(DIRECTORY, "passed", ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeOthers(String run) throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            for (Path file : files.toList()) {
                if (!Files.readAllLines(file).contains(run)) {
                    Files.delete(file);
                }
            }
        }
    }
}
