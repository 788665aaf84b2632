package dev.autogen.cli.question;

import dev.autogen.generator.convert.NumberedColumn;
import dev.autogen.generator.question.HeldValues;
import dev.autogen.generator.question.OpenMeaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/**
 * Values whose meaning in the new type nobody has told.
 *
 * @param zones local times that need a zone
 * @param constants columns of an enum's numbers that had more or fewer constants, each with how many rows have a value
 * @param meanings values that may stand for several things
 */
record OpenConversions(List<HeldValues> zones, Map<NumberedColumn, Long> constants, List<OpenMeaning> meanings) {

    boolean isEmpty() {
        return zones.isEmpty() && constants.isEmpty() && meanings.isEmpty();
    }

    /** Returns what to say of them, each indented line whole. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (!zones.isEmpty()) {
            text.append("Times without a zone become instants, or instants such times:\n");
            zones.forEach(held -> text.append("  ").append(held.describe()).append('\n'));
            text.append("Say in which zone they were, or will be, written, as one of these:\n");
            options().forEach(zone -> text.append("  ").append(zone).append('\n'));
        }
        if (!constants.isEmpty()) {
            text.append("Numbers stand for constants of an enum that has other constants now, so that a number"
                    + " may mean another constant:\n");
            constants.forEach((column, rows) -> text.append("  ")
                    .append(new HeldValues(column.column(), rows).describe())
                    .append("; ")
                    .append(column.numbers())
                    .append(" so far, now ")
                    .append(String.join(", ", column.constants()))
                    .append('\n'));
            text.append("Say which of the constants each number has meant so far, from 0 on, \"-\" for one that no row"
                    + " has:\n");
            constants
                    .keySet()
                    .forEach(column -> text.append("  ").append(option(column)).append('\n'));
        }
        if (!meanings.isEmpty()) {
            text.append("Values become those of another type, and what they stand for is not known:\n");
            meanings.forEach(held -> text.append("  ").append(held.describe()).append('\n'));
            text.append("Say what they stand for, as one of these words:\n");
            meanings.forEach(held -> text.append("  ").append(option(held)).append('\n'));
        }
        return text.toString();
    }

    private static String option(NumberedColumn column) {
        return "--constants " + column.column().table() + "." + column.column().column() + "=...";
    }

    private static String option(OpenMeaning held) {
        return "--holds " + held.column().table() + "." + held.column().column() + "=...";
    }

    private static List<String> options() {
        String here = TimeZone.getDefault().getID();
        return here.startsWith("Etc/") || !here.contains("/")
                ? List.of("--zone UTC", "--zone Europe/Berlin")
                : List.of("--zone UTC", "--zone " + here);
    }

    /** Adds it for programs. */
    void addTo(Map<String, Object> facts) {
        facts.put("zones", zones.stream().map(h -> document(h, "--zone UTC")).toList());
        facts.put(
                "constants",
                constants.entrySet().stream()
                        .map(c -> document(new HeldValues(c.getKey().column(), c.getValue()), option(c.getKey())))
                        .toList());
        facts.put("meanings", meanings.stream().map(OpenConversions::document).toList());
    }

    private static Map<String, Object> document(OpenMeaning held) {
        Map<String, Object> document = document(new HeldValues(held.column(), held.rows()), option(held));
        document.put("words", held.names());
        return document;
    }

    private static Map<String, Object> document(HeldValues held, String option) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("column", held.column().table() + "." + held.column().column());
        document.put("rows", held.count());
        document.put("option", option);
        return document;
    }
}
