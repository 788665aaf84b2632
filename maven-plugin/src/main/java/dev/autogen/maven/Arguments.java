package dev.autogen.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of a command. */
final class Arguments {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private final List<String> all;

    Arguments(List<String> verb) {
        this.all = new ArrayList<>(verb);
    }

    /** Adds an option that has a value. As one word, so that a value may begin with anything. */
    Arguments with(String option, String value) {
        if (!value.isBlank()) {
            all.add(option + "=" + value);
        }
        return this;
    }

    Arguments with(String option, Map<String, String> settings) {
        settings.forEach((key, value) -> with(option, key + "=" + value));
        return this;
    }

    /** Adds what a user typed, in which quotes hold words together. */
    Arguments words(String text) {
        WORD.matcher(text)
                .results()
                .map(word ->
                        word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3))
                .forEach(all::add);
        return this;
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
