package dev.autogen.integrations.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The numbered cases that passed in one run of Maven.
 *
 * @param classes the test classes of each case, by its number
 * @param missing the modules with tests that recorded nothing in this run
 */
record PassedCases(Map<String, Set<String>> classes, List<Path> missing) {

    /** Reads what the modules below a directory recorded. */
    static PassedCases read(Path root, String run) throws IOException {
        Map<String, Set<String>> classes = new TreeMap<>();
        List<Path> missing = new ArrayList<>();
        for (Path module : modulesWithTests(root)) {
            List<List<String>> records = records(module.resolve("target/conformance"), run);
            if (records.isEmpty()) {
                missing.add(root.relativize(module));
            }
            records.stream()
                    .flatMap(List::stream)
                    .map(line -> line.split(" "))
                    .forEach(words -> classes.computeIfAbsent(words[0], number -> new TreeSet<>())
                            .addAll(List.of(words).subList(1, words.length)));
        }
        return new PassedCases(classes, missing);
    }

    private static List<Path> modulesWithTests(Path root) throws IOException {
        try (Stream<Path> poms = Files.find(root, 3, (path, facts) -> path.endsWith("pom.xml"))) {
            return poms.map(Path::getParent)
                    .filter(module -> Files.isDirectory(module.resolve("src/test/java")))
                    .filter(module -> !module.endsWith("conformance"))
                    .sorted()
                    .toList();
        }
    }

    private static List<List<String>> records(Path directory, String run) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<List<String>> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                if (lines.get(0).equals(run)) {
                    records.add(lines.subList(1, lines.size()));
                }
            }
        }
        return records;
    }
}
