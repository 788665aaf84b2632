package dev.autogen.generator.canonical.scratch;

import java.util.List;
import java.util.Locale;

/**
 * The names that texts may mention. It errs on the side of yes: a letter sequence inside a word or a literal counts.
 *
 * @param text the texts, in lower case
 */
public record Mentions(String text) {

    public static Mentions in(List<String> texts) {
        return new Mentions(String.join("\n", texts).toLowerCase(Locale.ROOT));
    }

    /** Tells whether the texts may mention a column or table. */
    public boolean mayBe(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return text.contains(lower) || text.contains(lower.replace("\"", "\"\"")) || text.contains("u&\"");
    }
}
