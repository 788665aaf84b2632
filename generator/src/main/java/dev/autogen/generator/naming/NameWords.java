package dev.autogen.generator.naming;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name in the place of another inside of longer names: {@code issue} in {@code issue_labels}. */
public final class NameWords {

    private NameWords() {}

    /** Returns the name with whole words of it replaced. */
    public static String replaced(String name, String from, String to) {
        return Pattern.compile("(?<![^_])" + Pattern.quote(from) + "(?![^_])")
                .matcher(name)
                .replaceAll(Matcher.quoteReplacement(to));
    }
}
