package dev.autogen.integrations.conformance;

import dev.autogen.integrations.conformance.Case.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The text of {@code docs/conformance.md}.
 *
 * @param lines its lines
 */
record ConformanceDocument(List<String> lines) {

    private static final String TOTALS = "Totals: ";

    /** Returns the cases. */
    List<Case> cases() {
        return lines.stream().flatMap(line -> Case.parse(line).stream()).toList();
    }

    /** Returns the same document with the states that a run found. */
    ConformanceDocument found(Map<String, Set<String>> passed) {
        List<Case> found = cases().stream()
                .map(c -> c.found(passed.getOrDefault(c.number(), Set.of())))
                .toList();
        List<String> text = new ArrayList<>();
        int next = 0;
        for (String line : lines) {
            if (Case.parse(line).isPresent()) {
                text.add(found.get(next++).row());
            } else {
                text.add(line.startsWith(TOTALS) ? totals(found) : line);
            }
        }
        return new ConformanceDocument(text);
    }

    private static String totals(List<Case> cases) {
        return TOTALS
                + "%d covered, %d open, %d inapplicable."
                        .formatted(
                                count(cases, State.COVERED),
                                count(cases, State.OPEN),
                                count(cases, State.INAPPLICABLE));
    }

    private static long count(List<Case> cases, State state) {
        return cases.stream().filter(c -> c.state() == state).count();
    }

    /** Returns the lists that a run prints. */
    String summary() {
        StringBuilder text = new StringBuilder("Conformance, ").append(totals(cases()));
        for (State state : State.values()) {
            List<Integer> numbers = cases().stream()
                    .filter(c -> c.state() == state)
                    .map(c -> Integer.valueOf(c.number().substring(1)))
                    .toList();
            text.append("\nConformance, ").append(state).append(": ").append(ranges(numbers));
        }
        return text.toString();
    }

    /** Writes 1, 2, 3, 5 as {@code 1-3, 5}. */
    private static String ranges(List<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int first = numbers.get(i);
            while (i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1) {
                i++;
            }
            ranges.add(first == numbers.get(i) ? String.valueOf(first) : first + "-" + numbers.get(i));
        }
        return ranges.isEmpty() ? "none" : String.join(", ", ranges);
    }
}
