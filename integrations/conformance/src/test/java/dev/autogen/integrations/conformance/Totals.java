package dev.autogen.integrations.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers that the tests of one run of Maven counted up, summed over all its JVMs.
 *
 * @param sums each number by its name
 */
record Totals(Map<String, Integer> sums) {

    static Totals read(Path root, String run) throws IOException {
        Map<String, Integer> sums = new TreeMap<>();
        for (List<String> module : Records.read(root, "totals", run).values()) {
            for (String line : module) {
                int blank = line.indexOf(' ');
                sums.merge(line.substring(blank + 1), Integer.valueOf(line.substring(0, blank)), Integer::sum);
            }
        }
        return new Totals(sums);
    }

    List<String> lines() {
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + ": " + sum.getValue())
                .toList();
    }
}
