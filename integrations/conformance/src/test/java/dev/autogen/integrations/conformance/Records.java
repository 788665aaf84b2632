package dev.autogen.integrations.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the tests of the modules below a directory left for the report of one run of Maven. */
final class Records {

    private Records() {}

    /** Returns the lines of one kind of records by module, of those modules whose tests ran in this run. */
    static Map<Path, List<String>> read(Path root, String kind, String run) throws IOException {
        Map<Path, List<String>> lines = new TreeMap<>();
        for (Path module : modulesWithTests(root)) {
            List<List<String>> records =
                    ofModule(root.resolve(module).resolve("target").resolve(kind), run);
            if (!records.isEmpty()) {
                lines.put(module, records.stream().flatMap(List::stream).toList());
            }
        }
        return lines;
    }

    /** Returns the modules with tests that carry numbers, but for the one that makes the report. */
    static List<Path> modulesWithTests(Path root) throws IOException {
        try (Stream<Path> poms = Files.find(root, 3, (path, facts) -> path.endsWith("pom.xml"))) {
            return poms.map(Path::getParent)
                    .filter(Records::hasNumberedTests)
                    .filter(module -> !module.endsWith("conformance"))
                    .map(root::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasNumberedTests(Path module) {
        Path sources = module.resolve("src/test/java");
        if (!Files.isDirectory(sources)) {
            return false;
        }
        try (Stream<Path> tests =
                Files.find(sources, 20, (path, facts) -> path.toString().endsWith("Test.java"))) {
            return tests.anyMatch(Records::isNumbered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNumbered(Path test) {
        try {
            return Files.readString(test).contains("@Tag(\"C");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> ofModule(Path directory, String run) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<List<String>> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                List<String> record = Files.readAllLines(file);
                if (record.get(0).equals(run)) {
                    records.add(record.subList(1, record.size()));
                }
            }
        }
        return records;
    }
}
