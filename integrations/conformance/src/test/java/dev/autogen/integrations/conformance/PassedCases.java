package dev.autogen.integrations.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The numbered cases that passed in one run of Maven.
 *
 * @param classes the test classes of each case, by its number
 * @param missing the modules with tests that recorded nothing in this run
 */
record PassedCases(Map<String, Set<String>> classes, List<Path> missing) {

    /** Reads what the modules below a directory recorded. */
    static PassedCases read(Path root, String run) throws IOException {
        Map<Path, List<String>> records = Records.read(root, "conformance", run);
        Map<String, Set<String>> classes = new TreeMap<>();
        records.values().stream()
                .flatMap(List::stream)
                .map(line -> line.split(" "))
                .forEach(words -> classes.computeIfAbsent(words[0], number -> new TreeSet<>())
                        .addAll(List.of(words).subList(1, words.length)));
        List<Path> missing = Records.modulesWithTests(root).stream()
                .filter(module -> !records.containsKey(module))
                .toList();
        return new PassedCases(classes, missing);
    }
}
