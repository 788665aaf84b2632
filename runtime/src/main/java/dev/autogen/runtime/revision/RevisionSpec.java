package dev.autogen.runtime.revision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A revision as a user names it: {@code head}, {@code heads}, {@code base}, {@code current}, an id or the unique
 * beginning of one, a label, {@code label@head}, {@code +2}, {@code -1}, {@code abc+2}, {@code label@-1}.
 *
 * @param branch the part before the {@code @}
 * @param symbol the name; absent for one that is relative to what is applied
 * @param steps how far up, or down if negative
 */
public record RevisionSpec(Optional<String> branch, Optional<String> symbol, Optional<Integer> steps) {

    private static final Pattern FORM = Pattern.compile("(?:(.+?)@)?(\\w+)?([+-]\\d{1,6})?");

    /**
     * Parses a revision as written on the command line.
     *
     * @throws RevisionException if the text is not a revision
     */
    public static RevisionSpec parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || (form.group(2) == null && form.group(3) == null)) {
            throw new RevisionException(
                    "AG220",
                    "\"" + text
                            + "\" is not a revision. Use head, heads, base, current, an id or a prefix of it, a label, "
                            + "label@head, +2, -1 or abc+2.");
        }
        return new RevisionSpec(
                Optional.ofNullable(form.group(1)),
                Optional.ofNullable(form.group(2)),
                Optional.ofNullable(form.group(3)).map(Integer::valueOf));
    }

    /** Tells whether it is relative to what is applied. */
    public boolean isRelativeToCurrent() {
        return symbol.isEmpty() || symbol.get().equals("current");
    }

    boolean is(String word) {
        return symbol.filter(word::equals).isPresent();
    }

    /** Returns the text form. */
    @Override
    public String toString() {
        return branch.map(b -> b + "@").orElse("")
                + symbol.orElse("")
                + steps.map(s -> s < 0 ? s.toString() : "+" + s).orElse("");
    }
}
