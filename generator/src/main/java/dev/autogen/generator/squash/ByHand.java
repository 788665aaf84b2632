package dev.autogen.generator.squash;

import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody wrote by hand into a range, by revision; no comparison of schemas shows it.
 *
 * @param raw raw SQL
 * @param other reads of the database, and conversions of rows that are there before the range
 */
record ByHand(Map<String, List<String>> raw, Map<String, List<String>> other) {

    static ByHand of(List<RangeSteps> steps, Schema before) {
        Map<String, List<String>> raw = new LinkedHashMap<>();
        Map<String, List<String>> other = new LinkedHashMap<>();
        for (RangeSteps step : steps) {
            List<String> lines = new ArrayList<>(step.byHand());
            if (!before.tables().isEmpty()) {
                step.conversions().forEach(line -> lines.add("converts rows: " + line));
            }
            if (step.reads() || lines.size() > step.byHand().size()) {
                other.put(step.revision().toString(), lines);
            } else if (!lines.isEmpty()) {
                raw.put(step.revision().toString(), lines);
            }
        }
        return new ByHand(raw, other);
    }

    /** Refuses a range that makes unmanaged objects: as operations they would be the project's, and go where the entities lack them. */
    static void refuseUnmanaged(List<RangeSteps> steps) {
        steps.stream().filter(RangeSteps::makesUnmanaged).findFirst().ifPresent(step -> {
            throw new AutogenException(
                    "AG540",
                    "Revision " + step.revision()
                            + " creates what entities cannot describe (op.executeUnmanaged), and a squashed"
                            + " migration would then own it. Squash the range after it.");
        });
    }

    /** Refuses what the user has not chosen to keep or to leave out. */
    void check(RawSteps choice) {
        if (choice != RawSteps.OMIT && !other.isEmpty()) {
            throw refused(
                    other,
                    "Squash the range before it and the range after it, or omit these steps with --raw-sql=omit if"
                            + " no database needs them any more.");
        } else if (choice == RawSteps.REFUSE && !raw.isEmpty()) {
            throw refused(
                    raw,
                    "Squash the ranges around it, or choose what happens to it: --raw-sql=keep runs it in its order after the"
                            + " schema changes, --raw-sql=omit drops it.");
        }
    }

    private static AutogenException refused(Map<String, List<String>> lines, String wayOut) {
        return new AutogenException(
                "AG580",
                "The range has steps that a comparison of schemas cannot show:\n" + text(lines) + "\n" + wayOut);
    }

    private static String text(Map<String, List<String>> lines) {
        return lines.entrySet().stream()
                .map(entry -> "  " + entry.getKey() + "\n"
                        + entry.getValue().stream().map(line -> "    " + line).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    /** Returns what a reviewer should know of the choice. */
    List<String> notes(RawSteps choice) {
        List<String> notes = new ArrayList<>();
        if (choice == RawSteps.KEEP && !raw.isEmpty()) {
            notes.add("RAW SQL of " + String.join(", ", raw.keySet()) + " runs after the schema changes.");
        } else if (choice == RawSteps.OMIT) {
            Map<String, List<String>> all = new LinkedHashMap<>(raw);
            all.putAll(other);
            all.forEach(
                    (revision, lines) -> notes.add("LEFT OUT of " + revision + ": " + String.join("; ", lines) + "."));
        }
        return notes;
    }
}
