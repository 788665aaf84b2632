package dev.autogen.integrations.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints which numbered cases the run covered, and holds {@code docs/conformance.md} to it. */
@Tag("sized")
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
        boolean update =
                Boolean.getBoolean("autogen.test.complete") && System.getProperty("conformance.update") != null;
        if (update) {
            Files.write(DOCUMENT, found.lines());
        }
        if (Boolean.getBoolean("autogen.test.complete")) {
            assertThat(states(found))
                    .as("docs/conformance.md has other states; -Dconformance.update rewrites it and still fails")
                    .isEqualTo(states(committed));
        } else {
            assertThat(covered(committed))
                    .as("docs/conformance.md says of these that they are not covered")
                    .containsAll(covered(found));
        }
        assertThat(update).as("conformance.update must not stay on").isFalse();
    }

    private static Set<String> covered(ConformanceDocument document) {
        return document.cases().stream()
                .filter(one -> one.state() == Case.State.COVERED)
                .map(Case::number)
                .collect(Collectors.toSet());
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
