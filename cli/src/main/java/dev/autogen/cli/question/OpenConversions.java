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
            text.append("Times without a zone become instants, or the other way round:\n");
            zones.forEach(held -> text.append("  ").append(held.describe()).append('\n'));
            text.append("Give the time zone of the local times, with one of these:\n");
            options().forEach(zone -> text.append("  ").append(zone).append('\n'));
        }
        if (!constants.isEmpty()) {
            text.append("Numbers stand for constants of an enum whose constants changed, so a number"
                    + " may mean another constant:\n");
            constants.forEach((column, rows) -> text.append("  ")
                    .append(new HeldValues(column.column(), rows).describe())
                    .append("; ")
                    .append(column.numbers())
                    .append(" before, now ")
                    .append(String.join(", ", column.constants()))
                    .append('\n'));
            text.append(
                    "Give the constant that each number means, starting with 0, \"-\" for one that no row" + " has:\n");
            constants
                    .keySet()
                    .forEach(column -> text.append("  ").append(option(column)).append('\n'));
        }
        if (!meanings.isEmpty()) {
            text.append("Values change their type, and autogen does not know what they mean:\n");
            meanings.forEach(held -> text.append("  ").append(held.describe()).append('\n'));
            text.append("Give their meaning, as one of these words:\n");
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
