package dev.autogen.cli;

import dev.autogen.generator.convert.HeldValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/**
 * Values whose meaning in the new type nobody has told.
 *
 * @param zones local times that need a zone
 * @param constants numbers of an enum that had more or fewer constants
 */
record OpenConversions(List<HeldValues> zones, List<HeldValues> constants) {

    boolean isEmpty() {
        return zones.isEmpty() && constants.isEmpty();
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
            text.append("Numbers become the names of an enum whose constants changed as well, so that a number"
                    + " may mean another constant:\n");
            constants.forEach(held -> text.append("  ").append(held.describe()).append('\n'));
            text.append("Take two steps: first a migration with the constants as they were, then one with the new.\n");
        }
        return text.toString();
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
        facts.put("constants", constants.stream().map(h -> document(h, "")).toList());
    }

    private static Map<String, Object> document(HeldValues held, String option) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("column", held.column().table() + "." + held.column().column());
        document.put("rows", held.count());
        if (!option.isEmpty()) {
            document.put("option", option);
        }
        return document;
    }
}
