package dev.autogen.integrations.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How records of tests become the report. */
class ReportTest {

    private static final List<String> BEFORE = List.of(
            "# Conformance",
            "Totals: 0 covered, 0 open, 0 inapplicable.",
            "| C001 | one | open |  |",
            "| C002 | two | covered | OldTest |",
            "| C003 | three | covered | OldTest |",
            "| C004 | four | inapplicable | there is none |",
            "| C005 | five | inapplicable | there is none |");

    @TempDir
    private Path root;

    @Test
    void statesAreWhatTheRunFoundAndReasonsStay() {
        ConformanceDocument found = new ConformanceDocument(BEFORE)
                .found(Map.of(
                        "C001", Set.of("NewTest"),
                        "C003", Set.of("OldTest"),
                        "C005", Set.of("NewTest")));

        assertThat(found.lines())
                .containsExactly(
                        "# Conformance",
                        "Totals: 3 covered, 1 open, 1 inapplicable.",
                        "| C001 | one | covered | NewTest |",
                        "| C002 | two | open |  |",
                        "| C003 | three | covered | OldTest |",
                        "| C004 | four | inapplicable | there is none |",
                        "| C005 | five | covered | NewTest |");
        assertThat(found.summary()).isEqualTo("""
                Conformance, Totals: 3 covered, 1 open, 1 inapplicable.
                Conformance, covered: 1, 3, 5
                Conformance, open: 2
                Conformance, inapplicable: 4""");
    }

    @Test
    void onlyRecordsOfThisRunCountAndAModuleWithoutOneIsMissing() throws IOException {
        module("one", "now", "C001 ATest BTest");
        module("one", "before", "C009 OldTest");
        module("nested/two", "now", "C001 CTest");
        module("three", "before", "C002 OldTest");

        PassedCases passed = PassedCases.read(root, "now");

        assertThat(passed.classes()).containsOnly(Map.entry("C001", Set.of("ATest", "BTest", "CTest")));
        assertThat(passed.missing()).containsExactly(Path.of("three"));
    }

    @Test
    void numbersAreSummedOverTheJvmsOfARun() throws IOException {
        record("one", "totals", "now", "3 zoo, models");
        record("two", "totals", "now", "4 zoo, models");
        record("two", "totals", "before", "5 zoo, models");

        assertThat(Totals.read(root, "now").lines()).containsExactly("zoo, models: 7");
    }

    private void module(String name, String run, String line) throws IOException {
        record(name, "conformance", run, line);
    }

    private void record(String name, String kind, String run, String line) throws IOException {
        Path module = root.resolve(name);
        Files.writeString(
                Files.createDirectories(module.resolve("src/test/java")).resolve("ATest.java"), "@Tag(\"C001\")");
        Files.writeString(module.resolve("pom.xml"), "");
        Path records = Files.createDirectories(module.resolve("target").resolve(kind));
        Files.write(records.resolve(run + ".txt"), List.of(run, line));
    }
}
