package dev.autogen.runtime.apply;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settings that casts between texts and times depend on: a migration does the same wherever it runs. */
final class SessionSettings {

    private static final Map<String, String> VALUES =
            new TreeMap<>(Map.of("TimeZone", "UTC", "DateStyle", "ISO, MDY", "IntervalStyle", "postgres"));

    private SessionSettings() {}

    static List<String> set() {
        return VALUES.entrySet().stream()
                .map(setting -> "SET " + setting.getKey() + " = '" + setting.getValue() + "'")
                .toList();
    }

    static List<String> reset() {
        return VALUES.keySet().stream().map(name -> "RESET " + name).toList();
    }
}
