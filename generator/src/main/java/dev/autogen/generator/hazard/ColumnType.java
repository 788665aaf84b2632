package dev.autogen.generator.hazard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type in PostgreSQL's words, taken apart.
 *
 * @param name the type without its modifiers: {@code character varying}, {@code timestamp without time zone}
 * @param modifiers the modifiers, none where none are given
 */
record ColumnType(String name, List<Integer> modifiers) {

    private static final Pattern FORM = Pattern.compile("([^(]*)\\(([\\d, -]+)\\)(.*)");

    static ColumnType parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return new ColumnType(text, List.of());
        }
        List<Integer> modifiers = Arrays.stream(form.group(2).split(","))
                .map(m -> Integer.valueOf(m.strip()))
                .toList();
        return new ColumnType(form.group(1).strip() + form.group(3), modifiers);
    }

    Optional<Integer> modifier(int index) {
        return index < modifiers.size() ? Optional.of(modifiers.get(index)) : Optional.empty();
    }

    boolean is(String... names) {
        return List.of(names).contains(name);
    }

    boolean isArray() {
        return name.endsWith("[]");
    }

    boolean isTime() {
        return name.startsWith("timestamp") || name.startsWith("time ");
    }
}
