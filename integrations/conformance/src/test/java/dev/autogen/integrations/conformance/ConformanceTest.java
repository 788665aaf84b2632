package dev.autogen.integrations.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Prints which numbered cases the run covered, and holds {@code docs/conformance.md} to it. */
class ConformanceTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final String RUN = System.getProperty("autogen.test.run", "");
    private static final Path DOCUMENT = ROOT.resolve("docs/conformance.md");

    @Test
    void theReportSaysWhatTheRunCovered() throws IOException {
        PassedCases passed = PassedCases.read(ROOT, RUN);
        ConformanceDocument committed = new ConformanceDocument(Files.readAllLines(DOCUMENT));
        ConformanceDocument found = committed.found(passed.classes());
        Totals.read(ROOT, RUN).lines().forEach(System.out::println);
        System.out.println(found.summary());
        if (!passed.missing().isEmpty()) {
            System.out.println(
                    "Conformance, not compared with docs/conformance.md: no tests ran in " + passed.missing());
            return;
        }
        boolean update = System.getProperty("conformance.update") != null;
        if (update) {
            Files.write(DOCUMENT, found.lines());
        }
        assertThat(states(found))
                .as("docs/conformance.md has other states; -Dconformance.update rewrites it and still fails")
                .isEqualTo(states(committed));
        assertThat(update).as("conformance.update must not stay on").isFalse();
    }

    private static Map<String, Case.State> states(ConformanceDocument document) {
        return document.cases().stream().collect(Collectors.toMap(Case::number, Case::state));
    }

    @Test
    void everyNumberHasItsRow() throws IOException {
        List<String> numbers = new ConformanceDocument(Files.readAllLines(DOCUMENT))
                .cases().stream().map(Case::number).toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, 193)
                        .mapToObj("C%03d"::formatted)
                        .toList());
    }
}
